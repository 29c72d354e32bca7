import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import { clock, dayBounds, type Instant, type LocalDate, wallTime } from '~/lib/time'
import { type FeeAnswer, feeOf, groupOf } from './fee-rules'
import { type HoursRefusal, mayWrite } from './hours-rules'
import { type Applicant, dayBefore, leadFor, stricterDeadline } from './lead-rules'
import { mayComeFromElsewhere, type OutsiderRefusal } from './outsider-rules'
import { digitalTools, type Education, type ExamRules, type supports, termsOf, unsetRules } from './policy'
import { type Hall, type SeatRefusal, seatFor } from './seating-rules'
import type { ToleranceWindow } from './university-rules'
import type { WorkCalendar } from './working-day-rules'

/** An exam that somebody wants to write somewhere, and who they are as far as centres' rules ask. */
export interface ExamAsk extends Applicant {
  date: LocalDate
  /** Wall clock; null: still to come. */
  startMinute: number | null
  minutes: number
  /** Between which clock times it may begin elsewhere; null: only at its own. */
  tolerance: Pick<ToleranceWindow, 'fromMinute' | 'toMinute'> | null
  extraMinutes: number
  separateRoom: boolean
  format: 'paper' | 'digital'
  /** What the computer has to be, as `policy.tools` says it; empty: nobody has said. */
  tool: string
  education: Education
  attempt: number
  /** Four digits; null: in no list. */
  municipality: string | null
  /** The university's own last day and first day. */
  universityDeadline: LocalDate | null
  universityOpens: LocalDate | null
  /** The residency group that staff have said by hand; undefined: by the municipality. */
  group?: string | null | undefined
  /** Where they are registered is protected, and staff say the group: nobody is refused or charged by it before. */
  hidden: boolean
}

export type HostRefusal =
  | HoursRefusal
  | OutsiderRefusal
  | SeatRefusal
  | Refusal<'too-late' | 'too-soon' | 'no-support' | 'no-tool' | 'referral'>

/** What a centre can do for an exam. */
export interface Host {
  answer: { ok: true } | HostRefusal
  /** Nothing is set about something that matters: the centre has to be asked. */
  asks: boolean
  /** Staff have to say yes, whatever the rules say. */
  byHand: boolean
  group: string | null
  fee: FeeAnswer
  deadline: LocalDate | null
  deadlineOwner: 'centre' | 'university' | null
  /** When it would be written there, extended time and all; null: it cannot be, or its clock time is to come. */
  span: Span | null
  startMinute: number | null
}

export interface HostPlace {
  today: LocalDate
  zone: string
  holidays: WorkCalendar['holidays']
}

/** What is held while the clock time is to come, where the centre has set no hours: an ordinary working day. */
const plainDay = { opensMinute: 8 * 60, lastEndMinute: 17 * 60 }
/** Other starts are tried at every quarter of an hour. */
const stepMinutes = 15

/**
 * Can a centre take somebody who wants to write an exam, and on which terms? A start inside the university's tolerance is
 * found where the exam's own does not fit; while the clock time is to come a seat for the whole exam day is.
 * Source: DOMAIN 1.4 and 1.6 (guards); 1.3, LTU (preliminary until the clock time is told), HDa and LNU (tolerance).
 */
export function hostOf(rules: ExamRules | null, ask: ExamAsk, hall: Hall, place: HostPlace): Host {
  const said = rules ?? unsetRules
  const calendar: WorkCalendar = { holidays: place.holidays, eves: said.eves }
  const group =
    ask.group === undefined
      ? groupOf(said, ask.municipality)
      : (said.groups.find(({ name }) => name === ask.group) ?? null)
  const isOpen = ask.hidden && ask.group === undefined
  const terms = isOpen ? termsOf({}) : (group ?? said.others)
  const fee: FeeAnswer = isOpen ? { is: 'unknown' } : feeOf(terms, ask.education, ask.attempt)
  const lead = leadFor(said, terms.lead, ask)
  const deadline = stricterDeadline(lead && dayBefore(ask.date, lead, calendar), ask.universityDeadline)
  const common = {
    group: group?.name ?? null,
    fee,
    deadline: deadline?.date ?? null,
    deadlineOwner: deadline?.owner ?? null,
  }
  const no = (answer: HostRefusal): Host => ({
    ...common,
    answer,
    asks: false,
    byHand: false,
    span: null,
    startMinute: null,
  })
  // Nobody is taken on the day itself, whatever is said of deadlines.
  if (ask.date <= place.today || (deadline && deadline.date < place.today))
    return no({ ok: false, because: 'too-late' })
  const opens = said.opensBefore && dayBefore(ask.date, said.opensBefore, calendar)
  if ([opens, ask.universityOpens].some((first) => first && first > place.today))
    return no({ ok: false, because: 'too-soon' })
  const kept = isOpen || terms.priority ? null : keptUntil(said, ask.date, calendar)
  if (kept && kept >= place.today) return no({ ok: false, because: 'too-soon' })
  const equipment = equipmentRefusal(said, ask)
  if (equipment) return no(equipment)
  if (fee.is === 'referral') return no({ ok: false, because: 'referral' })
  const found = firstFit(said, terms.weekdays, ask, hall, place)
  if (!found.ok) return no(found)
  const outsider = group || isOpen ? null : outsiderAnswer(said, hall, found.span)
  if (outsider && !outsider.ok) return no(outsider)
  const knows = rules !== null && found.known && fee.is !== 'unknown' && saysEquipment(said, ask)
  return {
    ...common,
    answer: { ok: true },
    asks: !knows,
    byHand: isOpen || outsider?.by === 'staff' || fee.is === 'either' || said.approval !== 'automatic',
    span: found.span,
    startMinute: ask.startMinute === null ? null : found.startMinute,
  }
}

/**
 * The last day on which seats are kept for residency groups that go first; null: for none.
 * Source: DOMAIN 1.4, "residency groups → fee, priority, lead".
 */
function keptUntil({ groups }: ExamRules, date: LocalDate, calendar: WorkCalendar): LocalDate | null {
  const days = groups.flatMap(({ priority }) => (priority ? [dayBefore(date, priority, calendar)] : []))
  return days.toSorted().at(-1) ?? null
}

/** Has the centre said whether it can arrange what is needed? Source: DOMAIN 1.2, Norrtälje ("not all centres can"). */
function saysEquipment({ support, tools }: ExamRules, ask: ExamAsk): boolean {
  const needsSupport = ask.extraMinutes > 0 || ask.separateRoom
  const isKnown = ask.tool === '' || digitalTools.some((tool) => tool === ask.tool)
  return (!needsSupport || support.length > 0) && (ask.format === 'paper' || (tools.length > 0 && isKnown))
}

/** What is not in a list that is set is not there; an empty list says nothing. */
function equipmentRefusal({ support, tools }: ExamRules, ask: ExamAsk): HostRefusal | null {
  const lacks = (one: (typeof supports)[number]) => support.length > 0 && !support.includes(one)
  if ((ask.extraMinutes > 0 && lacks('extended-time')) || (ask.separateRoom && lacks('separate-room')))
    return { ok: false, because: 'no-support' }
  if (ask.format === 'paper' || tools.length === 0) return null
  const wanted = digitalTools.find((tool) => tool === ask.tool)
  return wanted && !tools.includes(wanted) ? { ok: false, because: 'no-tool' } : null
}

type Fit = { ok: true; span: Span; startMinute: number; known: boolean }

/** The start nearest to the exam's own at which hours and room allow it; else why not at its own. */
function firstFit(
  rules: ExamRules,
  weekdays: readonly number[],
  ask: ExamAsk,
  hall: Hall,
  { zone, holidays }: HostPlace,
): Fit | HoursRefusal | SeatRefusal {
  const { date, separateRoom: solo, extraMinutes } = ask
  const { perInvigilator, doorsOpenBefore } = rules
  const tryAt = (startMinute: number, minutes: number): Fit | HoursRefusal | SeatRefusal => {
    const hours = mayWrite(rules, weekdays, { date, startMinute, minutes, extraMinutes }, holidays)
    if (!hours.ok) return hours
    const span = {
      start: wallTime(date, startMinute, zone),
      end: endOf(date, startMinute + minutes + extraMinutes, zone),
    }
    const seat = seatFor(hall, { ...span, solo, perInvigilator, doorsOpenBefore })
    return seat.ok ? { ok: true, span, startMinute, known: hours.known } : seat
  }
  if (ask.startMinute === null) {
    const day = rules.week?.[dayIndex(date)] ?? plainDay
    const longest = day.lastEndMinute - day.opensMinute - extraMinutes
    return tryAt(day.opensMinute, Math.max(ask.minutes, longest))
  }
  const starts = startsAround(ask.startMinute, ask.tolerance)
  const [own, ...others] = starts.map((start) => () => tryAt(start, ask.minutes))
  const first = own?.() ?? tryAt(ask.startMinute, ask.minutes)
  if (first.ok) return first
  for (const other of others) {
    const fit = other()
    if (fit.ok) return fit
  }
  return first
}

const dayIndex = (date: LocalDate) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** Past midnight it is the day after. */
const endOf = (date: LocalDate, minute: number, zone: string): Instant =>
  minute <= 24 * 60
    ? wallTime(date, minute, zone)
    : ((dayBounds(date, zone).end + (minute - 1440) * 60_000) as Instant)

/** The exam's own start, then the others that are allowed, the nearest first and of two the earlier. */
export function startsAround(start: number, tolerance: ExamAsk['tolerance']): number[] {
  const starts = [start]
  if (!tolerance) return starts
  const { fromMinute, toMinute } = tolerance
  const most = Math.max(start - fromMinute, toMinute - start)
  for (let away = stepMinutes; away <= most; away += stepMinutes) {
    if (start - away >= fromMinute) starts.push(start - away)
    if (start + away <= toMinute) starts.push(start + away)
  }
  return starts
}

function outsiderAnswer({ outsiders }: ExamRules, hall: Hall, span: Span) {
  const during = hall.sessions
    .filter((one) => one.start < span.end && span.start < one.end)
    .map(({ id }) => id)
  const residentWrites = hall.seats.some(
    (seat) => during.includes(seat.sessionId) && seat.residencyGroup !== null,
  )
  return mayComeFromElsewhere(outsiders, { freeSeats: 1, residentWrites })
}

/** The clock time of a host's start, where it is another than the exam's own. */
export const otherStart = ({ startMinute }: Host, ask: Pick<ExamAsk, 'startMinute'>): string | null =>
  startMinute !== null && startMinute !== ask.startMinute ? clock(startMinute) : null
