import type { FieldErrors } from '~/lib/form'
import type { Meeting } from './course'
import { meetingsMost, noteMost, townMost } from './edit-limits'
import { dayIn } from './edit-parse'

/** A meeting as the form shows it, on a row of its own. */
export interface MeetingRow {
  from: string
  to: string
  town: string
  how: MeetingHow
  note: string
}

export const meetingHows = ['must', 'may', 'must-remote', 'may-remote'] as const
export type MeetingHow = (typeof meetingHows)[number]

export const emptyRow: MeetingRow = { from: '', to: '', town: '', how: 'must', note: '' }

/** A meeting as the row of the form that would say it. */
export const rowOf = ({ mandatory, remote, startsOn, endsOn, town, note }: Meeting): MeetingRow => ({
  from: startsOn ?? '',
  to: endsOn && endsOn !== startsOn ? endsOn : '',
  town,
  how: `${mandatory ? 'must' : 'may'}${remote ? '-remote' : ''}`,
  note,
})

const isEmpty = ({ from, to, town, note }: MeetingRow) =>
  [from, to, town, note].every((said) => said.trim() === '')

/** So many rows are read: more than an instance may have, so that whoever has too many keeps and hears of them all. */
const rowsMost = meetingsMost + 50

/** The rows of a form, `meeting-1-from` and so on; those that are empty are left out. */
export function rowsIn(form: FormData): MeetingRow[] {
  const rows: MeetingRow[] = []
  for (let at = 1; at <= rowsMost && form.has(`meeting-${at}-from`); at += 1) {
    const said = (name: string) => String(form.get(`meeting-${at}-${name}`) ?? '').trim()
    const how = meetingHows.find((one) => one === said('how')) ?? 'must'
    const row = { from: said('from'), to: said('to'), town: said('town'), how, note: said('note') }
    if (!isEmpty(row)) rows.push(row)
  }
  return rows
}

/**
 * Rows as the one field that is read, a meeting a line, with what is wrong with which of them (the key is
 * `meeting-2-from`).
 */
export function typedOf(rows: readonly MeetingRow[]): { typed: string; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const lines = rows.map(({ from, to, town, how, note }, at) => {
    const wrong = (name: string, because: string) => {
      errors[`meeting-${at + 1}-${name}`] = `courseEdit.errors.${because}`
    }
    const [first, last] = [dayIn(from), dayIn(to)]
    if (from !== '' && !first) wrong('from', 'date')
    if (to !== '' && !last) wrong('to', 'date')
    if (to !== '' && from === '') wrong('from', 'meetingStart')
    if (first && last && last < first) wrong('to', 'endsBefore')
    if (town.length > townMost) wrong('town', 'longTown')
    if (note.length > noteMost) wrong('note', 'longNote')
    const plain = (said: string) => said.replace(/[|:()\n]/g, ' ').trim()
    const days = first ? (last && last !== first ? `${first}–${last}` : first) : ''
    const words = [
      how.startsWith('may') ? 'frivillig' : 'obligatorisk',
      ...(how.endsWith('remote') ? ['video'] : []),
    ]
    const line = [days, plain(town), `(${words.join(', ')})`].filter(Boolean).join(' ')
    return note ? `${line}: ${note.replace(/[|\n]/g, ' ')}` : line
  })
  return { typed: lines.join('\n'), errors }
}
