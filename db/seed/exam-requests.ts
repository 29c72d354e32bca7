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
import { idAt, randomFrom } from './random'

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

const hallId = `${exampleCentre}-tentamenssalen`
const doors = exampleRules.doorsOpenBefore ?? null

/** What the learners among the accounts have asked for, in different states; the hall is taken for it in the diary. */
export function examsOn(plan: Plan, spaces: readonly Bookable[], people: PersonRow[], today: LocalDate) {
  const random = randomFrom(`larplats exams ${today}`)
  const rows: SampleExams = {
    sittings: [],
    holds: [],
    claims: [],
    sessions: [],
    requests: [],
    events: [],
    needs: [],
    charges: [],
  }
  const hall = spaces.find(({ space }) => space.id === hallId)
  const [first, second, third] = ['learner@', 'learner2@', 'learner3@'].map((name) =>
    people.find(({ email }) => email.startsWith(name)),
  )
  if (!hall || !first || !second || !third) return rows
  const at = later(plan.midnight, -4 * dayMs)
  const make = maker(rows, { plan, hall, random, at, today })
  const algebra = make.sitting(15, {
    universityId: 'ltu',
    courseCode: 'M0049M',
    courseName: 'Linjär algebra',
  })
  const care = make.sitting(18, {
    universityId: 'umu',
    courseCode: '2OM341',
    courseName: 'Omvårdnad och hälsa',
  })
  const energy = make.sitting(22, {
    universityId: 'ltu',
    courseCode: 'W0044B',
    courseName: 'Energiteknik',
    startMinute: null,
  })
  const law = make.sitting(-12, {
    universityId: 'umu',
    courseCode: '2JU103',
    courseName: 'Juridisk grundkurs',
  })
  const [one, two, all] = [
    make.session(algebra, 540, 900),
    make.session(care, 540, 840),
    make.session(energy, 480, 1020),
  ]
  const yes = { universityOk: true, universityOkAt: later(at, dayMs), universityOkBy: 'Tentamensservice' }
  const kept = make.request(first, algebra, { state: 'confirmed', ...one, ...yes, extraMinutes: 60 })
  make.need(kept)
  make.request(first, care, { state: 'awaiting-university', ...two })
  make.request(first, law, { state: 'acknowledged', ...yes, answerBy: null })
  make.request(second, energy, { state: 'awaiting-university', ...all, startsAt: null, endsAt: null })
  make.request(second, care, { state: 'offered', ...two, startMinute: 600, centreOk: null, centreOkAt: null })
  const owed = make.request(third, algebra, {
    state: 'payment-due',
    ...one,
    ...yes,
    fee: 600,
    residencyGroup: null,
  })
  make.charge(owed)
  return rows
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
function maker(rows: SampleExams, { plan, hall, random, at, today }: Around) {
  const places = new Map<string, number>()
  const sitting = (
    from: number,
    said: { universityId: string; courseCode: string; courseName: string; startMinute?: number | null },
  ): Sitting => {
    const row = {
      startMinute: 540,
      ...said,
      id: idAt<'exam-sitting'>(at, random),
      universityId: said.universityId as UniversityId,
      date: dayFrom(hall, addDays(today, from), from < 0 ? -1 : 1),
      minutes: 240,
      format: 'paper' as const,
      contactEmail: `tentamen.${said.universityId}@demo.larplats.example`,
      aids: 'Miniräknare och ordbok.',
      createdAt: at,
    }
    rows.sittings.push(row)
    return row
  }
  const session = ({ date }: Sitting, from: number, to: number) => {
    const written = { start: wallTime(date, from, sampleZone), end: wallTime(date, to, sampleZone) }
    const span = sessionSpan(written, doors)
    const id = idAt<'exam-session'>(at, random)
    const holdId = takeHall(rows, { plan, hall, random, at }, span)
    const { start: startsAt, end: endsAt } = span
    const seats = hall.space.places
    const of = { centreId: exampleCentre, spaceId: hall.space.id }
    rows.sessions.push({ ...of, id, holdId, startsAt, endsAt, seats, createdAt: at })
    return { sessionId: id }
  }
  const request = (
    who: PersonRow,
    exam: Sitting,
    said: Partial<Request> & { state: string; startMinute?: number },
  ): Request => {
    const { startMinute = exam.startMinute ?? 0, ...over } = said
    const startsAt = wallTime(exam.date, startMinute, sampleZone)
    const place = over.sessionId ? (places.get(over.sessionId) ?? 0) + 1 : null
    if (over.sessionId && place) places.set(over.sessionId, place)
    const extra = over.extraMinutes ?? 0
    const row: Request = {
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
    rows.requests.push(row)
    rows.events.push(...eventsOf(row, at, who.id))
    return row
  }
  const need = ({ id }: Request) =>
    rows.needs.push({
      requestId: id,
      needs: ['extended-time'],
      detail: 'Beslut om förlängd skrivtid från lärosätet.',
      consentedAt: at,
      purpose: 'Uppgifterna används bara för att ordna det som behövs under den här tentan.',
    })
  const charge = ({ id, fee, answerBy }: Request) =>
    rows.charges.push({
      id: idAt<'exam-charge'>(at, random),
      centreId: exampleCentre,
      requestId: id,
      kind: 'fee',
      amount: fee ?? 0,
      withVat: false,
      dueAt: answerBy ?? null,
      createdAt: at,
    })
  return { sitting, session, request, need, charge }
}

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
