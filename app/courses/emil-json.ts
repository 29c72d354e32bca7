import { type Frame, type Framer, recordMost, remembered } from './emil-frame'

const deepest = 60
/** Keys of an answer that hold records: the service's, and what others make of it. */
const listKey = /"(educationInfos|educationEvents|educationProviders|content|items|data)"\s*:\s*$/
/** The beginning of a wrapped record. Within a string its quotation marks would be escaped. */
const beginning = /\{\s*"id"\s*:\s*"[eip]\.[^"\\]{1,200}"\s*,\s*"status"\s*:/y
/** The longest beginning is seen whole: so much is held back until more has come. */
const ahead = 320

const [quote, backslash, newline] = [34, 92, 10]
const [brace, braceEnd, bracket, bracketEnd, comma] = [123, 125, 91, 93, 44]

/**
 * Cuts JSON into records without reading it whole: an array of them, an answer of the service (`educationEvents: […]`),
 * one after the other (NDJSON), or a single one. It counts brackets outside of strings; whether a record is JSON is
 * found out by whoever reads it. A record that lacks a bracket or a quotation mark ends where the next wrapped one
 * begins, so that one broken record does not take its page with it.
 */
export function jsonFrames(): Framer {
  const cutter = new Cutter()
  let held = ''
  return {
    push(chunk) {
      const buffer = held + chunk
      const upTo = Math.max(0, buffer.length - ahead)
      held = buffer.slice(upTo)
      return cutter.cut(buffer, upTo)
    },
    end() {
      const last = cutter.cut(held, held.length)
      held = ''
      return [...last, ...cutter.rest()]
    },
    envelope: () => cutter.envelope,
    refused: () => null,
  }
}

/** Where in the document it is. Kept between pieces. */
class Cutter {
  envelope: Record<string, unknown> | null = null
  private depth = 0
  private quoted = false
  private escaped = false
  /** The depth of what stands beside each other: 0 for records alone, else inside a list. */
  private base = 0
  /** What belongs to the record under way, from pieces that have passed. */
  private text = ''
  private open = false
  /** Not a record but the answer around a list. */
  private isAround = false
  private broken: Frame['broken'] = null
  private position = 0
  /** Where in the present piece the record under way goes on. */
  private from = 0
  private found: Frame[] = []

  cut(buffer: string, upTo: number): Frame[] {
    this.found = []
    this.from = 0
    for (let at = 0; at < upTo; at += 1) {
      const sign = buffer.charCodeAt(at)
      if (sign === brace && this.beginsAnew(buffer, at)) this.restart(buffer, at)
      if (this.quoted) this.inString(sign)
      else this.structure(buffer, at, sign)
    }
    if (this.open) this.keep(buffer.slice(this.from, upTo))
    return this.found
  }

  /** What was under way when the document ended. */
  rest(): Frame[] {
    this.found = []
    if (this.open && !this.isAround && this.text.trim() !== '') {
      this.broken ??= this.depth > this.base || this.quoted ? 'cut-off' : null
      this.emit()
    }
    return this.found
  }

  private keep(more: string) {
    if (this.broken && this.text.length > remembered) return
    this.text += more
    if (this.text.length > recordMost) this.broken = 'too-large'
  }

  private inString(sign: number) {
    if (this.escaped) this.escaped = false
    else if (sign === backslash) this.escaped = true
    else if (sign === quote || sign === newline) this.quoted = false
  }

  private structure(buffer: string, at: number, sign: number) {
    if (sign <= 32) {
      if (sign === newline && this.open && this.depth === 0 && !this.isAround) this.finish(buffer, at)
      return
    }
    if (sign === comma && this.depth === this.base) {
      if (this.open) this.finish(buffer, at)
      return
    }
    if (sign === bracket && this.beginsList(buffer, at)) return this.enterList(buffer, at)
    if (sign === bracketEnd && this.base > 0 && this.depth === this.base) return this.leaveList(buffer, at)
    if (!this.open) this.start(at)
    if (sign === quote) this.quoted = true
    else if (sign === brace || sign === bracket) this.deeper()
    else if ((sign === braceEnd || sign === bracketEnd) && this.depth > this.base) this.higher(buffer, at)
  }

  private deeper() {
    this.depth += 1
    if (this.depth - this.base > deepest) this.broken ??= 'too-deep'
  }

  private higher(buffer: string, at: number) {
    this.depth -= 1
    if (this.depth === 0) this.finish(buffer, at + 1)
  }

  private start(at: number) {
    this.open = true
    this.from = at
  }

  private finish(buffer: string, at: number) {
    this.keep(buffer.slice(this.from, at))
    this.from = at
    if (this.isAround) this.envelope = parsed(this.text)
    else this.emit()
    this.open = false
    this.isAround = false
    this.text = ''
  }

  private emit() {
    this.position += 1
    const text = this.broken ? this.text.slice(0, remembered) : this.text
    this.found.push({ position: this.position, text, broken: this.broken })
    this.broken = null
  }

  private beginsList(buffer: string, at: number): boolean {
    if (this.base > 0) return false
    if (!this.open) return this.depth === 0
    if (this.depth !== 1) return false
    return listKey.test(this.text.slice(-60) + buffer.slice(Math.max(this.from, at - 60), at))
  }

  /** What has been read of the answer around the list waits in `text` until the list has ended. */
  private enterList(buffer: string, at: number) {
    if (this.open) {
      this.around = `${this.text}${buffer.slice(this.from, at)}[`
      this.text = ''
    }
    this.open = false
    this.depth += 1
    this.base = this.depth
  }
  private around = ''

  private leaveList(buffer: string, at: number) {
    if (this.open) this.finish(buffer, at)
    this.depth -= 1
    this.base = 0
    if (this.depth === 0) return
    this.text = this.around
    this.open = true
    this.isAround = true
    this.from = at
  }

  /** Does another record begin here, though the one under way, or the list, has not ended? */
  private beginsAnew(buffer: string, at: number): boolean {
    if (!this.open || (this.depth === this.base && !this.quoted && !this.isAround)) return false
    beginning.lastIndex = at
    return beginning.test(buffer)
  }

  private restart(buffer: string, at: number) {
    this.keep(buffer.slice(this.from, at))
    if (this.isAround) {
      // The list ended too early: it goes on.
      this.around = this.text.replace(/\][^[]*$/, '')
      this.base = this.depth + 1
    } else {
      this.broken ??= 'cut-off'
      this.emit()
    }
    this.text = ''
    this.open = false
    this.isAround = false
    this.quoted = false
    this.escaped = false
    this.depth = this.base
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
