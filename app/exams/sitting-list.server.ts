import { read } from '#db/connect.server'
import { holidaysOfYears } from '~/centres/closure-steps.server'
import type { ExamOffice } from '~/identity/membership'
import { addDays, type Instant, type LocalDate, localDate } from '~/lib/time'
import { policyOn } from './policy-dates'
import type { Sitting, SittingFacts, SittingId, UniversityNamed } from './sitting'
import { copiesOf } from './sitting-copy-rules'
import { rowStates } from './sitting-file-rules'
import * as store from './sitting-store.server'
import { type UniversityRules, universityZone } from './university-policy'
import {
  clockTimeDue,
  mayBeElsewhere,
  toleranceWindow,
  universityDeadline,
  universityOpens,
} from './university-rules'
import * as policies from './university-store.server'
import type { WorkCalendar } from './working-day-rules'

/** The holidays that days before and after these ask about; eves as most of Sweden has them. */
async function calendarAround(dates: readonly LocalDate[]): Promise<WorkCalendar> {
  const years = dates.map((date) => Number(date.slice(0, 4))).flatMap((year) => [year - 1, year, year + 1])
  return { holidays: await holidaysOfYears([...new Set(years)]), eves: null }
}

/** What a university's rules of its day come to for a sitting. */
const answersOf = (sitting: Sitting, rules: UniversityRules | null, calendar: WorkCalendar) => ({
  elsewhere: mayBeElsewhere(sitting, rules),
  firstDay: universityOpens(sitting, rules, calendar),
  lastDay: universityDeadline(sitting, rules, calendar),
  window: toleranceWindow(sitting, rules),
  clockTimeBy: clockTimeDue(sitting, rules, calendar),
  contact: {
    email: sitting.contactEmail ?? rules?.mailbox ?? null,
    phone: sitting.contactPhone ?? rules?.phone ?? null,
  },
})

export type SittingAnswers = ReturnType<typeof answersOf>

/** A sitting that anybody may find, and what its university says of it. */
export interface FoundSitting extends SittingAnswers {
  sitting: Sitting
  university: UniversityNamed
}

/** Sittings that universities list, in the order of days, with what their rules come to. Two statements. */
export async function findSittings(
  filter: store.SittingFilter,
  most: number,
  after: store.SittingPlace | null = null,
): Promise<FoundSitting[]> {
  const rows = await store.listPublic(read(), filter, most, after)
  const ids = [...new Set(rows.map(({ university }) => university.id))]
  const rules = await policies.listOf(read(), ids)
  const calendar = await calendarAround(rows.map(({ sitting }) => sitting.date))
  return rows.map(({ sitting, university }) => {
    const policy = policyOn(rules.get(university.id) ?? [], sitting.date)
    return { sitting, university, ...answersOf(sitting, policy?.rules ?? null, calendar) }
  })
}

/** What a university lists, cancelled ones too, with what its rules come to. Two statements. */
export async function ownSittings(
  { universityId }: ExamOffice,
  filter: Omit<store.SittingFilter, 'universityId'>,
  most: number,
) {
  const found = await store.listOwn(read(), universityId, filter, most)
  const rules = await policies.list(read(), universityId)
  const calendar = await calendarAround(found.map(({ date }) => date))
  return found.map((sitting) => ({
    sitting,
    ...answersOf(sitting, policyOn(rules, sitting.date)?.rules ?? null, calendar),
  }))
}

/** A sitting of a university, with what its rules come to; null when it has none such. Two statements. */
export async function ownSitting({ universityId }: ExamOffice, id: SittingId) {
  const sitting = await store.findOwn(read(), universityId, id)
  if (!sitting) return null
  const policy = policyOn(await policies.list(read(), universityId), sitting.date)
  return { sitting, ...answersOf(sitting, policy?.rules ?? null, await calendarAround([sitting.date])) }
}

/** So many sittings one copies at a time. */
export const copiesMost = 500

/** What the sittings of a span would be so many weeks later. Two statements. */
export async function planCopies(
  { universityId }: ExamOffice,
  span: { from: LocalDate; to: LocalDate },
  weeks: number,
  now: Instant,
) {
  const sittings = await store.listOwn(read(), universityId, span, copiesMost)
  const dates = sittings.map(({ date }) => addDays(date, 7 * weeks))
  const listed = await store.listOn(read(), universityId, dates)
  const { holidays } = await calendarAround(dates)
  return copiesOf(sittings, weeks, listed, { holidays, today: localDate(now, universityZone) })
}

/** What becomes of rows of a file. One statement. */
export async function planRows(
  { universityId }: ExamOffice,
  rows: readonly { line: number; facts: SittingFacts }[],
  now: Instant,
) {
  const listed = await store.listOn(
    read(),
    universityId,
    rows.map(({ facts }) => facts.date),
  )
  return rowStates(rows, listed, localDate(now, universityZone))
}
