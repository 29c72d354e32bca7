import { SaxesParser } from 'saxes'
import { type Frame, type Framer, recordMost, remembered } from './emil-frame'

/** A record's first tag, whatever prefix its writer chose. Lists of them (`educationEvents`) are no records. */
const opening = /<((?:[\w.-]+:)?education(?:Info|Event|Provider))(?=[\s>/])/g
const forbidden = /<!(DOCTYPE|ENTITY)/i
/** The longest first tag's name, and the longest last tag: so much is held back until more has come. */
const ahead = 120

/**
 * Cuts EMIL 2.01 into its records without reading it whole. Namespaces are not looked at: in the wild they have
 * prefixes of all kinds, and blanks in their addresses. A document that defines entities, its own or from outside,
 * is refused: nothing after that is a record.
 */
export function xmlFrames(): Framer {
  let held = ''
  let position = 0
  let isRefused = false
  /** Signs of a record that was too large, until its end. */
  let dropping = ''

  function cut(isEnd: boolean): Frame[] {
    const found: Frame[] = []
    for (let next = take(isEnd); next; next = take(isEnd)) found.push(next)
    return found
  }

  /** The next record that is here as a whole. */
  function take(isEnd: boolean): Frame | null {
    opening.lastIndex = 0
    const start = isRefused ? null : opening.exec(held)
    isRefused ||= forbidden.test(start ? held.slice(0, start.index) : held)
    if (!start || isRefused) {
      held = isRefused || isEnd ? '' : held.slice(-ahead)
      return null
    }
    const name = start[1] ?? ''
    const last = endOf(held, start.index, name)
    if (last === null) {
      held = held.slice(start.index)
      return unfinished(isEnd, name)
    }
    const text = dropping || held.slice(start.index, last)
    const broken = dropping ? 'too-large' : null
    dropping = ''
    held = held.slice(last)
    position += 1
    return { position, text, broken }
  }

  /** What has begun and not ended: it is waited for, but not without end. */
  function unfinished(isEnd: boolean, name: string): Frame | null {
    if (held.length > recordMost) {
      dropping ||= held.slice(0, remembered)
      held = `<${name} ${held.slice(-ahead)}`
    }
    if (!isEnd) return null
    position += 1
    const text = dropping || held.slice(0, remembered)
    held = ''
    return { position, text, broken: dropping ? 'too-large' : 'cut-off' }
  }

  return {
    push(chunk) {
      held += chunk
      return cut(false)
    },
    end: () => cut(true),
    envelope: () => null,
    refused: () => (isRefused ? 'entities' : null),
  }
}

/** Where a record ends: after its last tag, or where the next one begins, if that comes first; null: not here. */
function endOf(text: string, start: number, name: string): number | null {
  const tag = text.indexOf('>', start)
  if (tag < 0) return null
  if (text[tag - 1] === '/') return tag + 1
  const closing = closingOf(name)
  closing.lastIndex = tag
  const last = closing.exec(text)
  opening.lastIndex = tag
  const next = opening.exec(text)
  if (next && (!last || next.index < last.index)) return next.index
  return last && last.index + last[0].length
}

/** A list's last tag begins like a record's: the name must end, too. */
const closingOf = (name: string) => new RegExp(`</${name.replace(/[.-]/g, '\\$&')}\\s*>`, 'g')

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/**
 * The content of one record as EMIL 3 has it: an element with elements is an object, several of one name are a list,
 * words in a language are `{strings: [{lang, value}]}`.
 * @throws when it is no XML, or has entities that XML does not know by itself
 */
export function contentOfXml(record: string): { name: string; content: unknown } {
  const root: Element = { name: '', attributes: {}, text: '', children: [] }
  const path = [root]
  // Prefixes are declared outside of the record.
  const parser = new SaxesParser({ xmlns: false, fragment: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('DOCTYPE')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > 40) throw new Error('depth')
    const element = { name: localName(name), attributes, text: '', children: [] }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('closetag', () => void path.pop())
  const add = (text: string) => {
    const last = path.at(-1)
    if (last) last.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(record).close()
  const [first] = root.children
  if (!first || path.length > 1) throw new Error('no element')
  return { name: first.name, content: jsonOf(first) }
}

const localName = (name: string) => name.replace(/^.*:/, '')

function jsonOf({ attributes, children, text }: Element): unknown {
  if (children.length === 0) return languageOf(attributes) ? langString(attributes, text) : text.trim()
  // An element may be called what objects have by nature.
  const object: Record<string, unknown> = Object.create(null)
  for (const child of children) {
    const value = jsonOf(child)
    const known = object[child.name]
    object[child.name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
  }
  return object
}

const languageOf = (attributes: Record<string, string>) => attributes['xml:lang'] ?? attributes.lang

const langString = (attributes: Record<string, string>, text: string) => ({
  strings: [{ lang: languageOf(attributes), value: text.trim() }],
})
