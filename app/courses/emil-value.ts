import { withoutUnheld } from '~/lib/clean'
import { isDate, type LocalDate } from '~/lib/time'

/** Why a record is not taken in; the sentences are in the dictionary `courseImport.because`. */
export const recordFaults = [
  'too-large',
  'too-deep',
  'cut-off',
  'syntax',
  'no-record',
  'no-id',
  'ids-differ',
  'no-kind',
  'no-content',
  'no-provider',
  'no-education',
  'no-title',
  'no-term',
  'date',
  'order',
  'number',
  'pace',
] as const
export type RecordFault = (typeof recordFaults)[number]

/** Thrown while a record is read, and turned into a line of what was skipped where the reading began. */
export class Unreadable extends Error {
  constructor(
    readonly because: RecordFault,
    /** The field and what stood in it. */
    readonly detail = '',
  ) {
    super(because)
  }
}

export type Fields = Record<string, unknown>

/** An object's fields; none when it is something else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

/** A list; what stands alone is a list of one. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value]

/** A text or a number as text, at most so long. */
export const stringOf = (value: unknown, most = 500): string =>
  typeof value === 'string' || typeof value === 'number'
    ? withoutUnheld(String(value).normalize('NFC').trim().slice(0, most))
    : ''

/** What a source calls something. Ids are compared without regard to case, and may have an `ö` in them. */
export const idOf = (value: unknown): string => stringOf(value, 300).toLowerCase()

/** `{type, code}`, or the code alone. */
export const codeOf = (value: unknown): string => stringOf(fieldsOf(value).code ?? value, 60)

/** The codes of one system in a list of `{type, code}`. */
export const codesIn = (list: unknown, type: string): string[] =>
  listOf(list)
    .filter((one) => fieldsOf(one).type === type)
    .map(codeOf)
    .filter(Boolean)

/** Words in Swedish and in English; what has no language is Swedish. */
export function wordsIn(value: unknown, most = 50_000): { sv: string; en: string } {
  const words = { sv: '', en: '' }
  for (const { lang, value: said } of stringsOf(value)) {
    const language = /^(en|eng)$/i.test(stringOf(lang))
      ? 'en'
      : /^(sv|swe|)$/i.test(stringOf(lang))
        ? 'sv'
        : null
    if (language && words[language] === '') words[language] = stringOf(said, most)
  }
  return words
}

/** `{strings: […]}`, `{urls: […]}`, several of them, or a bare text. */
function stringsOf(value: unknown): Fields[] {
  if (typeof value === 'string') return [{ lang: '', value }]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  const { strings, urls, string, url } = fieldsOf(value)
  const inner = strings ?? urls ?? string ?? url
  if (inner === undefined) return fieldsOf(value).value === undefined ? [] : [fieldsOf(value)]
  return listOf(inner).flatMap((one) =>
    typeof one === 'string' || fieldsOf(one).strings ? stringsOf(one) : [fieldsOf(one)],
  )
}

/**
 * A day; a time of day after it is left out.
 * @throws Unreadable when something is there that is no day
 */
export function dateOf(value: unknown, field: string): LocalDate | null {
  const text = stringOf(value, 40)
  if (text === '') return null
  const day = text.slice(0, 10)
  if (!isDate(day) || !/^.{10}(T|$)/.test(text)) throw new Unreadable('date', `${field}: ${text}`)
  return day
}

/**
 * A number within bounds.
 * @throws Unreadable when something is there that is none, or lies outside
 */
export function numberOf(value: unknown, field: string, least: number, most: number): number | null {
  if (value === undefined || value === null || value === '') return null
  const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value
  if (typeof number !== 'number' || !(number >= least && number <= most))
    throw new Unreadable(field === 'paceOfStudy' ? 'pace' : 'number', `${field}: ${shown(value)}`)
  return number
}

/** What stood there, cut short. */
export const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value ?? '') ?? '').replace(/^""$/, '')).slice(0, 120)

/** A web address as it may be linked to; one without a scheme is https. Empty when it is none. */
export function webAddress(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : wordsIn(value, 2000).sv || wordsIn(value, 2000).en
  if (text === '' || text.length > 1000) return ''
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text.replace(/^\/+/, '')}`
  if (!URL.canParse(whole)) return ''
  const { protocol, hostname, username } = new URL(whole)
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === '' ? whole : ''
}
