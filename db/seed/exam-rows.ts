import { isOpen } from '~/availability/opening'
import type { UniversityId } from '~/exams/policy'
import { sessionSpan } from '~/exams/seating-rules'
import { newReference } from '~/lib/reference'
import type { Span } from '~/lib/span'
import { addDays, dayMs, hourMs, type Instant, type LocalDate, later, wallTime } from '~/lib/time'
import { allPlaces, claimedQuarters } from '../booking-rows'
import type {
  claims,
  examCharges,
  examRequestEvents,
  examRequests,
  examSessions,
  examSittings,
  examSupportNeeds,
  holds,
} from '../schema'
import { exampleCentre, exampleRules } from './exam-example'
import { sampleZone } from './layout'
import type { PersonRow } from './learners'
import type { Bookable, Plan } from './plan'
import { idAt, type randomFrom } from './random'

const doors = exampleRules.doorsOpenBefore ?? null

/** Sittings, sessions and requests of the sample accounts, as their tables have them. */
export interface SampleExams {
  sittings: (typeof examSittings.$inferInsert)[]
  holds: (typeof holds.$inferInsert)[]
  claims: (typeof claims.$inferInsert)[]
  sessions: (typeof examSessions.$inferInsert)[]
  requests: (typeof examRequests.$inferInsert)[]
  events: (typeof examRequestEvents.$inferInsert)[]
  needs: (typeof examSupportNeeds.$inferInsert)[]
  charges: (typeof examCharges.$inferInsert)[]
}

interface Around {
  plan: Plan
  hall: Bookable
  random: ReturnType<typeof randomFrom>
  at: Instant
  today: LocalDate
}

type Sitting = typeof examSittings.$inferInsert

type Request = typeof examRequests.$inferInsert

/** Writes the rows that the verbs would have written. */
export function maker(rows: SampleExams, around: Around) {
  const places = new Map<string, number>()
  return {
    sitting: (from: number, said: SaidSitting) => kept(rows.sittings, sittingRow(around, from, said)),
    session: (sitting: Sitting, from: number, to: number) => ({
      sessionId: kept(rows.sessions, sessionRow(rows, around, sitting, from, to)).id,
    }),
    request: (who: PersonRow, exam: Sitting, said: SaidRequest): Request => {
      const row = kept(rows.requests, requestRow(around, places, who, exam, said))
      rows.events.push(...eventsOf(row, around.at, who.id))
      return row
    },
    need: (request: Request) => rows.needs.push(needRow(around, request)),
    charge: (request: Request) => rows.charges.push(chargeRow(around, request)),
  }
}

function kept<Row>(rows: Row[], row: Row): Row {
  rows.push(row)
  return row
}

interface SaidSitting {
  universityId: string
  courseCode: string
  courseName: string
  startMinute?: number | null
}

const sittingRow = ({ hall, random, at, today }: Around, from: number, said: SaidSitting): Sitting => ({
  startMinute: 540,
  ...said,
  id: idAt<'exam-sitting'>(at, random),
  universityId: said.universityId as UniversityId,
  date: dayFrom(hall, addDays(today, from), from < 0 ? -1 : 1),
  minutes: 240,
  format: 'paper',
  contactEmail: `tentamen.${said.universityId}@demo.larplats.example`,
  aids: 'Miniräknare och ordbok.',
  createdAt: at,
})

function sessionRow(rows: SampleExams, around: Around, { date }: Sitting, from: number, to: number) {
  const { hall, random, at } = around
  const written = { start: wallTime(date, from, sampleZone), end: wallTime(date, to, sampleZone) }
  const span = sessionSpan(written, doors)
  const id = idAt<'exam-session'>(at, random)
  const holdId = takeHall(rows, around, span)
  const { start: startsAt, end: endsAt } = span
  const seats = hall.space.places
  const of = { centreId: exampleCentre, spaceId: hall.space.id }
  return { ...of, id, holdId, startsAt, endsAt, seats, createdAt: at }
}

type SaidRequest = Partial<Request> & { state: string; startMinute?: number }

/** @param places how many seats of each session are taken; the request takes the next */
function requestRow(
  { plan, random, at }: Around,
  places: Map<string, number>,
  who: PersonRow,
  exam: Sitting,
  said: SaidRequest,
): Request {
  const { startMinute = exam.startMinute ?? 0, ...over } = said
  const startsAt = wallTime(exam.date, startMinute, sampleZone)
  const place = over.sessionId ? (places.get(over.sessionId) ?? 0) + 1 : null
  if (over.sessionId && place) places.set(over.sessionId, place)
  const extra = over.extraMinutes ?? 0
  return {
    id: idAt<'exam-request'>(at, random),
    reference: newReference(random.bytes),
    personId: who.id,
    sittingId: exam.id,
    centreId: exampleCentre,
    stateAt: later(at, dayMs),
    answerBy: later(plan.midnight, 2 * dayMs + 17 * hourMs),
    centreOk: true,
    centreOkAt: at,
    startsAt,
    endsAt: later(startsAt, (exam.minutes + extra) * 60_000),
    education: 'university',
    municipalityCode: who.municipalityCode,
    residencyGroup: 'Akademi Norrs kommuner',
    fee: 0,
    deadline: addDays(exam.date, -7),
    deadlineOwner: 'centre',
    place,
    idempotencyKey: idAt<'key'>(at, random),
    wish: '',
    createdAt: at,
    ...over,
  }
}

const needRow = ({ at }: Around, { id }: Request): SampleExams['needs'][number] => ({
  requestId: id,
  needs: ['extended-time'],
  detail: 'Beslut om förlängd skrivtid från lärosätet.',
  consentedAt: at,
  purpose: 'Uppgifterna används bara för att ordna det som behövs under den här tentan.',
})

const chargeRow = (
  { random, at }: Around,
  { id, fee, answerBy }: Request,
): SampleExams['charges'][number] => ({
  id: idAt<'exam-charge'>(at, random),
  centreId: exampleCentre,
  requestId: id,
  kind: 'fee',
  amount: fee ?? 0,
  withVat: false,
  dueAt: answerBy ?? null,
  createdAt: at,
})

/** The first day from one on, or back, on which the hall is open the whole exam day. */
function dayFrom(hall: Bookable, from: LocalDate, by: number): LocalDate {
  for (let days = 0; days < 20; days += 1) {
    const date = addDays(from, days * by)
    const [start, end] = [wallTime(date, 8 * 60, sampleZone), wallTime(date, 16 * 60, sampleZone)]
    if (isOpen(hall.open, { start, end })) return date
  }
  return from
}

function takeHall(
  rows: SampleExams,
  { plan, hall, random, at }: Omit<Around, 'today'>,
  { start: startsAt, end: endsAt }: Span,
) {
  const holdId = idAt<'hold'>(at, random)
  const quarters = claimedQuarters({ startsAt, endsAt }, 0)
  const all = allPlaces(hall.space.places)
  rows.holds.push({
    id: holdId,
    spaceId: hall.space.id,
    startsAt,
    endsAt,
    clearAt: endsAt,
    whole: true,
    places: all,
  })
  for (const leaf of hall.leaves) {
    plan.diary.take(leaf, quarters, all)
    for (let quarter = quarters.from; quarter < quarters.to; quarter += 1)
      rows.claims.push(...all.map((place) => ({ spaceId: leaf.id, quarter, place, holdId })))
  }
  return holdId
}

/** How a request came to where it stands. */
function eventsOf(
  { id: requestId, state, universityOk, centreOk }: Request,
  at: Instant,
  personId: PersonRow['id'],
) {
  const asked = centreOk ? 'awaiting-university' : 'submitted'
  const line = { requestId, personId: null }
  return [
    { ...line, at, event: 'submit', fromState: null, toState: asked, by: 'learner', personId },
    ...(universityOk
      ? [
          {
            ...line,
            at: later(at, dayMs),
            event: 'university-consents',
            fromState: asked,
            toState: state,
            by: 'university',
          },
        ]
      : []),
    ...(state === 'offered'
      ? [
          {
            ...line,
            at: later(at, dayMs),
            event: 'centre-offers',
            fromState: asked,
            toState: state,
            by: 'centre',
          },
        ]
      : []),
  ]
}
