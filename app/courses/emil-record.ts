import type { Frame } from './emil-frame'
import { type Fields, fieldsOf, idOf, type RecordFault, shown, stringOf, Unreadable } from './emil-value'
import { contentOfXml } from './emil-xml'

export type EmilFormat = 'emil3' | 'emil2'

/** One record of a document: what it is of, and what it says; without content it has been taken away. */
export interface EmilRecord {
  position: number
  id: string
  kind: 'info' | 'event' | 'provider'
  content: Fields | null
}

/** A record that is not taken in. */
export interface RecordProblem {
  position: number
  /** Empty when it does not say. */
  sourceId: string
  because: RecordFault
  /** The field and what stood in it, cut short. */
  detail: string
}

const kinds = { i: 'info', e: 'event', p: 'provider' } as const

/** Runs what reads a record; what it throws becomes the record's problem. */
export function attempt<T>(
  { position, id }: { position: number; id: string },
  read: () => T,
): { ok: true; value: T } | { ok: false; problem: RecordProblem } {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { because, detail } = error
    return { ok: false, problem: { position, sourceId: id, because, detail: detail.slice(0, 300) } }
  }
}

/** Reads what was cut out of a document as a record of EMIL. */
export function recordOf(frame: Frame, format: EmilFormat) {
  const id = frame.broken ? guessedId(frame.text) : ''
  const read = attempt({ position: frame.position, id }, () => {
    if (frame.broken) throw new Unreadable(frame.broken, shown(frame.text))
    return format === 'emil3' ? ofJson(frame) : ofXml(frame)
  })
  if (!read.ok && read.problem.sourceId === '') read.problem.sourceId = guessedId(frame.text)
  return read
}

/** What a broken record seems to be called. */
const guessedId = (text: string) =>
  idOf(/(?:"(?:id|identifier)"\s*:\s*"|identifier>\s*)([eip]\.[^"<\s]{1,200})/.exec(text)?.[1])

function ofJson({ position, text }: Frame): EmilRecord {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable('no-record', shown(value))
  const { id, status, content } = value as Fields
  // Some files have the contents alone.
  const isWrapped = content !== undefined || status !== undefined
  const inside = isWrapped ? content : value
  const name = idOf(id) || idOf(fieldsOf(inside).identifier)
  const kind = kindOf(name)
  const isGone = inside === null || !/^(active)?$/i.test(stringOf(status))
  if (isGone) return { position, id: name, kind, content: null }
  if (typeof inside !== 'object' || Array.isArray(inside)) throw new Unreadable('no-content', shown(inside))
  const said = idOf(fieldsOf(inside).identifier)
  if (said !== '' && said !== name) throw new Unreadable('ids-differ', `${name}, ${said}`)
  return { position, id: name, kind, content: inside as Fields }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Unreadable('syntax', error instanceof Error ? error.message : '')
  }
}

function kindOf(id: string): EmilRecord['kind'] {
  if (id === '') throw new Unreadable('no-id')
  const kind = /^[iep]\../.test(id) ? kinds[id[0] as keyof typeof kinds] : null
  if (!kind) throw new Unreadable('no-kind', id)
  return kind
}

function ofXml({ position, text }: Frame): EmilRecord {
  const content = fieldsOf(xmlContent(text))
  const id = idOf(content.identifier)
  return { position, id, kind: kindOf(id), content }
}

function xmlContent(text: string): unknown {
  try {
    return contentOfXml(text).content
  } catch (error) {
    throw new Unreadable('syntax', error instanceof Error ? error.message : '')
  }
}
