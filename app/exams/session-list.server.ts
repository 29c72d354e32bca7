import { read } from '#db/connect.server'
import type { Configuration } from '~/centres/configuration'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Span } from '~/lib/span'
import { dayBounds, dayMs, type Instant, later, localDate, minuteMs } from '~/lib/time'
import * as duties from './invigilator-duty-store.server'
import * as invigilators from './invigilator-store.server'
import type { ExamPolicy } from './policy'
import { policyOn } from './policy-dates'
import { materialDays } from './request-deadlines'
import { type Hall, seatsOf } from './seating-rules'
import type { ExamSession } from './session'
import { type SessionWarning, warningsOf, watchersNeeded } from './session-rules'
import { materials, type WriterRow, writers } from './session-sheet-store.server'
import * as store from './session-store.server'
import { examDaysAhead } from './sitting'
import * as policies from './store.server'

/** One exam among those of a session, with the ends of those who write it. */
export interface ListedExam {
  university: string
  course: string
  count: number
  ends: Instant[]
}

/** A session as the list of a centre shows it. */
export interface ListedSession extends Span {
  id: string
  spaceName: string
  cancelled: boolean
  solo: boolean
  note: string
  /** When the first may come in. */
  doors: Instant
  taken: number
  capacity: number
  watching: string[]
  /** Null: the centre keeps no register. */
  needed: number | null
  exams: ListedExam[]
  warnings: SessionWarning[]
}

const aheadMs = (examDaysAhead + 1) * dayMs
const mostPast = 60

/**
 * The coming sessions of a centre by time, today's too; or those that were, the latest first. At most nine statements.
 * @param text whoever reads it, in whose language an alias is said
 */
export async function listSessions(who: Staff, which: 'coming' | 'past', now: Instant, text: Text) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) throw new Error(`there is no centre ${who.centreId}`)
  const { centre } = configuration
  const today = dayBounds(localDate(now, centre.timeZone), centre.timeZone)
  const ahead = { start: today.start, end: later(now, aheadMs) }
  const sessions =
    which === 'coming'
      ? await store.meeting(read(), [centre.id], ahead)
      : await store.past(read(), centre.id, today.start, mostPast)
  const facts = await factsOf(configuration, sessions, text)
  return {
    centre,
    today: localDate(now, centre.timeZone),
    keepsRegister: facts.hall.watchers.length > 0,
    sessions: sessions.map((session) => listed(session, facts, now)),
  }
}

type Facts = Awaited<ReturnType<typeof factsOf>>

/** All that a list of sessions says beyond the sessions themselves. Six statements. */
async function factsOf(configuration: Configuration, sessions: readonly ExamSession[], text: Text) {
  const { centre, spaces } = configuration
  const ids = sessions.map(({ id }) => id)
  const span = {
    start: Math.min(...sessions.map(({ start }) => start)) as Instant,
    end: Math.max(...sessions.map(({ end }) => end)) as Instant,
  }
  const seated = await writers(read(), ids)
  const watching = await duties.staffing(read(), ids)
  const watchers = sessions.length === 0 ? [] : await store.invigilators(read(), [centre.id], span)
  const sittings = [...new Set(seated.map(({ sitting }) => sitting.id))]
  const onDuty = watching.filter(({ withdrawnAt }) => withdrawnAt === null)
  const hall: Hall = {
    configuration,
    sessions: sessions.filter(({ cancelledAt }) => cancelledAt === null),
    seats: seated.map(({ place, ...one }) => ({ ...one, place: place ?? 0 })),
    duties: onDuty,
    watchers,
    // Nobody is given a seat here: what rooms hold besides does not matter.
    taken: () => 0,
  }
  return {
    hall,
    seated,
    zone: centre.timeZone,
    spaceNames: new Map(spaces.map(({ id, name }) => [id, name])),
    watching: onDuty.map(({ person, ...one }) => ({
      ...one,
      name: shownName(person, 'staff', text) ?? aliasText(person, text),
    })),
    conflicts: await invigilators.conflicts(read(), centre.id),
    materials: await materials(read(), centre.id, sittings),
    policies: await policies.list(read(), centre.id),
  }
}

function listed(session: ExamSession, facts: Facts, now: Instant): ListedSession {
  const seated = facts.seated.filter(({ sessionId }) => sessionId === session.id)
  const watching = facts.watching.filter(({ sessionId }) => sessionId === session.id)
  const rules = rulesOn(facts.policies, session, facts.zone)
  const per = rules?.perInvigilator ?? null
  const capacity = seatsOf(facts.hall, session, per)
  const keepsRegister = facts.hall.watchers.length > 0
  const needed = watchersNeeded(seated.length, per)
  const firstStart = Math.min(...seated.map(({ startsAt }) => startsAt ?? session.start))
  const { start, end, id, solo, note } = session
  return {
    ...{ start, end, id, solo, note },
    spaceName: facts.spaceNames.get(session.spaceId) ?? '',
    cancelled: session.cancelledAt !== null,
    doors:
      seated.length > 0 && rules?.doorsOpenBefore != null
        ? (Math.max(start, firstStart - rules.doorsOpenBefore * minuteMs) as Instant)
        : start,
    taken: seated.length,
    capacity,
    watching: watching.map(({ name }) => name),
    needed: keepsRegister ? needed : null,
    exams: examsOf(seated),
    warnings:
      session.cancelledAt !== null || end <= now
        ? []
        : warningsOf({
            id,
            taken: seated.length,
            capacity,
            onDuty: keepsRegister ? watching.length : null,
            needed,
            conflicts: seated.filter(({ state }) => state === 'conflict').length,
            ownConflict: facts.conflicts.some(
              ({ invigilatorId, learnerId }) =>
                watching.some(({ personId }) => personId === invigilatorId) &&
                seated.some(({ personId }) => personId === learnerId),
            ),
            papersMissing: papersMissing(seated, facts, session, now),
          }),
  }
}

/** The centre's rules on a session's day; null where it has none. */
export const rulesOn = (all: readonly ExamPolicy[], { start }: Span, zone: string) =>
  policyOn(all, localDate(start, zone))?.rules ?? null

/** The exams of a session beside each other, each with its own ends. */
export function examsOf(seated: readonly WriterRow[]): ListedExam[] {
  const exams = new Map<string, ListedExam>()
  for (const { sitting, university, endsAt } of seated) {
    const known = exams.get(sitting.id) ?? {
      university: university ?? sitting.universityName,
      course: [sitting.courseCode, sitting.examCode].filter(Boolean).join(' '),
      count: 0,
      ends: [],
    }
    known.count += 1
    if (endsAt !== null && !known.ends.includes(endsAt)) known.ends.push(endsAt)
    exams.set(sitting.id, known)
  }
  return [...exams.values()]
}

/** Of how many exams the papers are not here, so near the day that they are asked for. */
function papersMissing(
  seated: readonly WriterRow[],
  { materials }: Pick<Facts, 'materials'>,
  { start }: Span,
  now: Instant,
): number {
  if (start - now > materialDays * dayMs) return 0
  const here = new Set(
    materials
      .filter(({ material }) => material === 'received' || material === 'ready')
      .map(({ sittingId }) => sittingId),
  )
  return new Set(seated.map(({ sitting }) => sitting.id).filter((id) => !here.has(id))).size
}
