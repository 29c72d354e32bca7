import type { PersonId } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { holds, overlaps, type Span } from '~/lib/span'
import { type Instant, localDate } from '~/lib/time'
import type { UniversityId } from './policy'
import type { SessionId } from './session'
import type { Sitting } from './sitting'
import type { UniversityRules } from './university-policy'

/**
 * May somebody see a session now? Staff of its centre always; whoever is on duty there only on its local day, neither
 * the day before nor the day after. Source: DOMAIN 1.6, "invigilator (day list only)".
 */
export const maySeeSession = (
  { isStaff, isOnDuty }: { isStaff: boolean; isOnDuty: boolean },
  start: Instant,
  now: Instant,
  zone: string,
): boolean => isStaff || (isOnDuty && localDate(start, zone) === localDate(now, zone))

/** What is known of somebody who may watch. */
export interface WatcherFacts {
  personId: PersonId
  /** When they can. */
  times: readonly Span[]
  /** What they watch already, at any centre. */
  duties: readonly (Span & { sessionId: SessionId })[]
  training: readonly UniversityId[]
  /** Learners whom they must not watch. */
  conflicts: readonly PersonId[]
}

/** A session as far as watching it goes. */
export interface WatchedSession extends Span {
  id: SessionId
  /** Universities with an exam in it that demand their own training. */
  demanding: readonly UniversityId[]
  learnerIds: readonly PersonId[]
}

export type WatchRefusal =
  | (Refusal<'own-conflict'> & { learnerIds: PersonId[] })
  | (Refusal<'untrained'> & { universityIds: UniversityId[] })
  | Refusal<'on-duty' | 'not-available'>

/**
 * May somebody of the register watch a session? Not a learner whom they know too well, not without the training that a
 * university demands, not in two halls at once, and only when they have said that they can.
 * Source: DOMAIN 1.3, HiG "no conflict-of-interest invigilator", UmU "trained and employed by UmU"; 1.4, "invigilators:
 * must-have training per university; conflict-of-interest check".
 */
export function mayWatch(facts: WatcherFacts, session: WatchedSession): { ok: true } | WatchRefusal {
  const learnerIds = session.learnerIds.filter((id) => facts.conflicts.includes(id))
  if (learnerIds.length > 0) return { ok: false, because: 'own-conflict', learnerIds }
  const universityIds = session.demanding.filter((id) => !facts.training.includes(id))
  if (universityIds.length > 0) return { ok: false, because: 'untrained', universityIds }
  const elsewhere = facts.duties.filter(({ sessionId }) => sessionId !== session.id)
  if (elsewhere.some((duty) => overlaps(duty, session))) return { ok: false, because: 'on-duty' }
  const can = facts.times.some((time) => holds(time, session))
  return can ? { ok: true } : { ok: false, because: 'not-available' }
}

/** Whoever can first, and of those who has watched the least lately; of the others who is nearest to being able. */
export function ranked<One extends { answer: ReturnType<typeof mayWatch>; minutes: number; name: string }>(
  candidates: readonly One[],
): One[] {
  const order = ['not-available', 'on-duty', 'untrained', 'own-conflict']
  const rank = ({ answer }: One) => (answer.ok ? -1 : order.indexOf(answer.because))
  return candidates.toSorted(
    (a, b) => rank(a) - rank(b) || a.minutes - b.minutes || a.name.localeCompare(b.name, 'sv'),
  )
}

/** Does a university demand that whoever watches this exam was trained by it? Source: DOMAIN 1.3, UmU (Inspera). */
export const demandsTraining = (
  rules: Pick<UniversityRules, 'training'> | null,
  { format }: Pick<Sitting, 'format'>,
): boolean => rules?.training === 'always' || (rules?.training === 'digital' && format === 'digital')

/** The watchers of a hall as they can watch one session: who may not has no time for it. */
export const ableAmong = <One extends { personId: PersonId; from: Instant | null; until: Instant | null }>(
  watchers: readonly One[],
  facts: readonly WatcherFacts[],
  session: WatchedSession,
): One[] =>
  watchers.map((one) => {
    const known = facts.find(({ personId }) => personId === one.personId)
    return known && mayWatch(known, session).ok ? one : { ...one, from: null, until: null }
  })
