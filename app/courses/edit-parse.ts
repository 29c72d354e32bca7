import { folded } from '~/lib/fold'
import { isDate, type LocalDate } from '~/lib/time'
import type { Meeting, Town } from './course'
import { meetingsMost, noteMost, townMost } from './edit-limits'

/** "2027-01-18", "18/1/2027" and "18.1.2027": the day before the month, as in Sweden. Null: no day. */
export function dayIn(typed: string): LocalDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed) ?? []
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed
  return isDate(iso) ? iso : null
}

/** "7,5" or "7.5 hp" as tenths: 75. Null: no number of credits. */
export function tenthsIn(typed: string): number | null {
  const [, number = ''] = /^(\d{1,3}(?:[.,]\d)?)(?:\s*(?:hp|yhp|p|poäng|credits))?$/i.exec(typed) ?? []
  const tenths = Math.round(Number(number.replace(',', '.')) * 10)
  return number !== '' && tenths > 0 && tenths <= 6000 ? tenths : null
}

/** A whole number within bounds, with a unit behind it that says nothing new. */
export const wholeIn = (unit: RegExp, least: number, most: number) => (typed: string) => {
  const [, number = ''] = /^(\d{1,7})\s*(.*)$/.exec(typed.replaceAll('\u00a0', ' ')) ?? []
  const rest = typed.replaceAll('\u00a0', ' ').slice(number.length).trim()
  const value = Number(number)
  return number !== '' && (rest === '' || unit.test(rest)) && value >= least && value <= most ? value : null
}

/** "14 500 kr", "14500,50" in minor units. Null: no amount. */
export function minorIn(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(/(kr|sek|eur)$/i, '')
  const [, whole = '', part = ''] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(plain) ?? []
  return whole === '' ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** Several in one field: "Sveg; Strömsund". Commas and line ends do as well. */
export const severalIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[;,\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]

/** Towns without what we know of them: the verb looks that up. */
export const townsIn = (typed: string): Town[] =>
  severalIn(typed).map((town) => ({ town, municipalityCode: null }))

/** A map: what people type may be called as what every object has. */
const languageNames = new Map(
  Object.entries({
    svenska: 'sv',
    swedish: 'sv',
    engelska: 'en',
    english: 'en',
    finska: 'fi',
    finnish: 'fi',
    tyska: 'de',
    german: 'de',
    franska: 'fr',
    french: 'fr',
    spanska: 'es',
    spanish: 'es',
    norska: 'no',
    norwegian: 'no',
    danska: 'da',
    danish: 'da',
    nordsamiska: 'se',
    samiska: 'se',
    sami: 'se',
  }),
)

/** "svenska, en" as codes of ISO 639-1. Null: one of them is no language. */
export function languagesIn(typed: string): string[] | null {
  const codes = severalIn(typed.toLowerCase()).map(
    (one) => languageNames.get(one) ?? (/^[a-z]{2}$/.test(one) ? one : null),
  )
  return codes.every((code) => code !== null) ? [...new Set(codes)] : null
}

const optional = /^(frivillig|frivilliga|optional|voluntary)$/
const mandatory = /^(obligatorisk|obligatoriska|mandatory|compulsory)$/
const remote = /^(pa distans|distans|video|online|zoom|remote)$/

/**
 * Meetings, one a line (in a cell also with a bar between): "2027-02-01–2027-02-03 Luleå (frivillig): Labb". The days
 * may be lacking, the town may be; what stands in brackets says whether one must come, and whether it is by video; what
 * comes after a colon is said of it.
 * @returns the meetings, or which of them, counted from 1, cannot be read (`meetings`) or is too long, or is one too many
 */
export function meetingsIn(
  typed: string,
): { ok: true; meetings: Meeting[] } | { ok: false; at: number; because: MeetingFault } {
  const lines = typed
    .split(/[\n|]/)
    .map((line) => line.trim())
    .filter(Boolean)
  const meetings: Meeting[] = []
  for (const [at, line] of lines.entries()) {
    const meeting = at < meetingsMost ? meetingIn(line) : 'manyMeetings'
    if (typeof meeting === 'string') return { ok: false, at: at + 1, because: meeting }
    meetings.push(meeting)
  }
  return { ok: true, meetings }
}

type MeetingFault = 'meetings' | 'manyMeetings' | 'longNote' | 'longTown'

function meetingIn(line: string): Meeting | MeetingFault {
  const [said = '', ...notes] = line.split(/:\s/)
  const note = notes.join(': ').trim()
  const bracket = /\(([^()]*)\)\s*$/.exec(said)
  const words = (bracket?.[1] ?? '').split(',').map((word) => folded(word).trim())
  const known = words.every(
    (word) => word === '' || optional.test(word) || mandatory.test(word) || remote.test(word),
  )
  if (!known) return 'meetings'
  const before = said.slice(0, bracket?.index ?? said.length).trim()
  const days = /^(\S+?)(?:\s*(?:–|--|till|to|\/\/)\s*(\S+?))?(?:\s+(.*))?$/.exec(before)
  const startsOn = dayIn(days?.[1] ?? '')
  const endsOn = startsOn && days?.[2] ? dayIn(days[2]) : startsOn
  // What begins with a digit was meant as a day.
  if (!startsOn && /^\d/.test(before)) return 'meetings'
  if (startsOn && (!endsOn || endsOn < startsOn)) return 'meetings'
  const town = startsOn ? (days?.[3] ?? '').trim() : before
  if (town.length > townMost) return 'longTown'
  if (note.length > noteMost) return 'longNote'
  return {
    mandatory: !words.some((word) => optional.test(word)),
    remote: words.some((word) => remote.test(word)),
    startsOn,
    endsOn,
    town,
    note,
  }
}
