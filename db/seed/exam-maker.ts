import type { UniversityId } from '~/exams/policy'
import { sessionSpan } from '~/exams/seating-rules'
import { newReference } from '~/lib/reference'
import type { Span } from '~/lib/span'
import { addDays, dayMs, hourMs, type Instant, type LocalDate, later, minuteMs, wallTime } from '~/lib/time'
import { allPlaces, claimedQuarters } from '../booking-rows'
import { newExamDays } from './exam-days-open'
import { exampleCentre, exampleRules } from './exam-example'
import type { SampleExams, SampleRequest, SampleSitting } from './exam-rows'
import { stepsTo } from './exam-steps'
import { sampleZone } from './layout'
import type { PersonRow } from './learners'
import type { Bookable, Plan } from './plan'
import { idAt, type Random } from './random'

type Hosting = SampleExams['hostings'][number]

export interface Around {
  plan: Plan
  hall: Bookable
  random: Random
  today: LocalDate
}

const doors = exampleRules.doorsOpenBefore ?? null

/** Writes the rows that the verbs would have written. */
export function examMaker(rows: SampleExams, { plan, hall, random, today }: Around) {
  const days = newExamDays(hall)
  /** Most of it was asked for so long ago. */
  const asked = (daysAgo: number) => later(plan.midnight, (-daysAgo * 24 + 9) * hourMs)
  const at = asked(4)
  const places = new Map<string, number>()

  const sitting = (
    from: number,
    {
      universityId,
      ...said
    }: Partial<Omit<SampleSitting, 'universityId'>> &
      Pick<SampleSitting, 'courseCode' | 'courseName'> & { universityId: string },
  ): SampleSitting => {
    const date = said.date ?? days.from(addDays(today, from), from < 0 ? -1 : 1)
    const row = {
      startMinute: 540,
      minutes: 240,
      format: 'paper' as const,
      contactEmail: `tentamen.${universityId}@demo.larplats.example`,
      aids: 'Miniräknare och ordbok.',
      note: 'Exempeldata: påhittad tenta.',
      deadline: addDays(date, -7),
      createdAt: asked(40),
      ...said,
      date,
      universityId: universityId as UniversityId,
      id: idAt<'exam-sitting'>(at, random),
    }
    rows.sittings.push(row)
    return row
  }

  const session = ({ date }: SampleSitting, from: number, to: number, room: Bookable = hall) => {
    const written = { start: wallTime(date, from, sampleZone), end: wallTime(date, to, sampleZone) }
    const span = sessionSpan(written, doors)
    const id = idAt<'exam-session'>(at, random)
    const holdId = takeRoom(rows, plan, room, idAt<'hold'>(at, random), span)
    const { start: startsAt, end: endsAt } = span
    const solo = room !== hall
    const seats = solo ? 1 : room.space.places
    const of = { centreId: exampleCentre, spaceId: room.space.id, solo, seats }
    rows.sessions.push({ ...of, id, holdId, startsAt, endsAt, createdAt: at })
    return { sessionId: id }
  }

  const request = (
    who: PersonRow,
    exam: SampleSitting,
    said: Partial<SampleRequest> & { state: SampleRequest['state']; startMinute?: number },
  ): SampleRequest => {
    const { startMinute = exam.startMinute ?? 0, ...over } = said
    const startsAt = wallTime(exam.date, startMinute, sampleZone)
    const place = over.sessionId ? (places.get(over.sessionId) ?? 0) + 1 : null
    if (over.sessionId && place) places.set(over.sessionId, place)
    const createdAt = over.createdAt ?? at
    const row: SampleRequest = {
      id: idAt<'exam-request'>(createdAt, random),
      reference: newReference(random.bytes),
      personId: who.id,
      sittingId: exam.id,
      centreId: exampleCentre,
      stateAt: later(createdAt, dayMs),
      answerBy: later(plan.midnight, 2 * dayMs + 17 * hourMs),
      centreOk: true,
      centreOkAt: createdAt,
      startsAt,
      endsAt: later(startsAt, (exam.minutes + (over.extraMinutes ?? 0)) * minuteMs),
      education: 'university',
      municipalityCode: who.municipalityCode,
      residencyGroup: 'Akademi Norrs kommuner',
      fee: 0,
      deadline: addDays(exam.date, -7),
      deadlineOwner: 'centre',
      place,
      idempotencyKey: idAt<'key'>(at, random),
      wish: '',
      createdAt,
      ...over,
    }
    rows.requests.push(row)
    rows.events.push(...stepsTo(row))
    return row
  }

  const need = ({ id, createdAt }: SampleRequest, needs = ['extended-time'], detail?: string) =>
    rows.needs.push({
      requestId: id,
      needs,
      detail: detail ?? 'Beslut om förlängd skrivtid från lärosätet.',
      consentedAt: createdAt,
      purpose: 'Uppgifterna används bara för att ordna det som behövs under den här tentan.',
    })

  const charge = (
    { id, fee, answerBy, createdAt }: SampleRequest,
    over: Partial<SampleExams['charges'][number]> = {},
  ) =>
    rows.charges.push({
      id: idAt<'exam-charge'>(at, random),
      centreId: exampleCentre,
      requestId: id,
      kind: 'fee',
      amount: fee ?? 0,
      withVat: false,
      dueAt: answerBy ?? null,
      createdAt,
      ...over,
    })

  const watch = ({ sessionId }: { sessionId: SampleExams['sessions'][number]['id'] }, who: PersonRow) =>
    rows.duties.push({ sessionId, personId: who.id, createdAt: at })

  /** The papers of a sitting, and their log: when, what, and what is said of it. */
  const hosting = (
    exam: SampleSitting,
    over: Partial<Hosting> & Pick<Hosting, 'material'>,
    log: readonly (readonly [
      at: Instant,
      action: string,
      detail?: Record<string, unknown>,
      who?: PersonRow,
    ])[],
  ) => {
    const id = idAt<'exam-hosting'>(at, random)
    const base = { sittingId: exam.id, centreId: exampleCentre, openers: [], createdAt: asked(9) }
    rows.hostings.push({ ...base, id, materialWay: 'sealed-post', ...over })
    for (const [when, action, detail = {}, who] of log)
      rows.custody.push({ hostingId: id, at: when, action, personId: who?.id ?? null, detail })
  }
  const { midnight } = plan
  return {
    midnight,
    id: <Noun extends string>() => idAt<Noun>(at, random),
    asked,
    sitting,
    session,
    request,
    need,
    charge,
    watch,
    hosting,
  }
}

export type ExamMaker = ReturnType<typeof examMaker>

/** A room that is kept for exams: its hold and claims, in the diary too. */
function takeRoom(
  rows: SampleExams,
  plan: Plan,
  { space, leaves }: Bookable,
  holdId: NonNullable<SampleExams['sessions'][number]['holdId']>,
  { start: startsAt, end: endsAt }: Span,
) {
  const quarters = claimedQuarters({ startsAt, endsAt }, 0)
  const all = allPlaces(space.places)
  rows.holds.push({
    id: holdId,
    spaceId: space.id,
    startsAt,
    endsAt,
    clearAt: endsAt,
    whole: true,
    places: all,
  })
  for (const leaf of leaves) {
    plan.diary.take(leaf, quarters, all)
    for (let quarter = quarters.from; quarter < quarters.to; quarter += 1)
      rows.claims.push(...all.map((place) => ({ spaceId: leaf.id, quarter, place, holdId })))
  }
  return holdId
}
