import type { Person } from '~/identity/person'
import { distanceKm, type Point } from '~/lib/geo'
import type { Refusal } from '~/lib/result'
import { dayMs } from '~/lib/time'
import type { Greeting, Tie, TieWish } from './tie'

/** So many courses one person may study at a time. */
export const tiesMost = 30
export const shownNameMost = 40
export const greetingMost = 1000
/** So many messages one person may send a day, and to one who has not answered. */
export const greetingsADay = 10
export const unansweredMost = 3
/** Whoever's message was reported writes to nobody for so long, unless staff say that nothing was wrong with it. */
export const reportedMs = 180 * dayMs
/**
 * So often one may be found from another centre, in so many seconds (three weeks: what a timer can hold). Whoever could
 * be found everywhere in turn would see who studies where.
 */
export const placesPace = { points: 3, seconds: 21 * 24 * 3600 }
/** Farther apart nobody meets to study. */
const nearKm = 100

export type FindableFault = 'protected' | 'unconfirmed' | 'from-home' | 'no-name' | 'name-odd' | 'reported'

/** May somebody with so many ties have one more? */
export const mayTie = (held: number): { ok: true } | Refusal<'ties-full'> =>
  held < tiesMost ? { ok: true } : { ok: false, because: 'ties-full' }

/**
 * May somebody be found by others of their course? Never with protected identity, whatever they ask for.
 * @param reported has a message of theirs been reported, and nobody said that it was right?
 */
export function mayBeFound(
  { protectedIdentity, emailConfirmedAt }: Pick<Person, 'protectedIdentity' | 'emailConfirmedAt'>,
  { centreId, shownName }: Pick<TieWish, 'centreId' | 'shownName'>,
  reported: boolean,
): { ok: true } | Refusal<FindableFault> {
  if (protectedIdentity) return { ok: false, because: 'protected' }
  if (emailConfirmedAt === null) return { ok: false, because: 'unconfirmed' }
  if (reported) return { ok: false, because: 'reported' }
  if (centreId === null) return { ok: false, because: 'from-home' }
  if (shownName === '') return { ok: false, because: 'no-name' }
  return isName(shownName) ? { ok: true } : { ok: false, because: 'name-odd' }
}

/** Does somebody want to be found from a centre from which they are found in no other course? */
export const isNewPlace = (
  own: readonly Pick<Tie, 'centreId' | 'findable'>[],
  { centreId, findable }: Pick<TieWish, 'centreId' | 'findable'>,
): boolean => findable && centreId !== null && !own.some((tie) => tie.findable && tie.centreId === centreId)

/** Words, not an address, a number to call or a link: others read it in letters of ours. */
const isName = (name: string) =>
  name.length <= shownNameMost &&
  /\p{L}/u.test(name) &&
  !/[^\p{L}\p{M}\p{N} .'’-]/u.test(name) &&
  !/\.\S/.test(name) &&
  (name.match(/\p{N}/gu) ?? []).length <= 2

/** What is known before one writes to another of the group. */
export interface GreetingFacts {
  /** Is the writer in the group, found by the others? */
  writerIsFound: boolean
  /** Is the reader in the group, near, and has not turned away from the writer by reporting? */
  readerIsFound: boolean
  /** Has a message of the writer's been reported, and nobody said that it was right? */
  writerIsReported: boolean
  /** What the writer has sent within a day. */
  sentToday: number
  /** What they have sent to this reader since the reader last wrote. */
  unanswered: number
}

export type GreetingFault = 'not-in-group' | 'gone' | 'reported' | 'too-many-today' | 'unanswered'

/** May one write to another of the group? Somebody whom one cannot write to is gone: nobody is told why. */
export function mayGreet(facts: GreetingFacts): { ok: true } | Refusal<GreetingFault> {
  if (!facts.writerIsFound) return { ok: false, because: 'not-in-group' }
  if (!facts.readerIsFound) return { ok: false, because: 'gone' }
  if (facts.writerIsReported) return { ok: false, because: 'reported' }
  if (facts.unanswered >= unansweredMost) return { ok: false, because: 'unanswered' }
  return facts.sentToday < greetingsADay ? { ok: true } : { ok: false, because: 'too-many-today' }
}

/** How many one has sent to another since the other last wrote. */
export function unansweredTo(thread: readonly Pick<Greeting, 'fromId'>[], from: string): number {
  const last = thread.findLastIndex(({ fromId }) => fromId !== from)
  return thread.length - 1 - last
}

/** Centres from which one could meet: one's own, and those near it. One that nobody has placed on the map is near itself alone. */
export function centresNear<CentreId extends string>(
  own: CentreId,
  all: readonly { id: CentreId; lat: number | null; lon: number | null }[],
): Set<CentreId> {
  const here = pointOf(all.find(({ id }) => id === own))
  const near = all.filter((one) => {
    const there = pointOf(one)
    return here !== null && there !== null && distanceKm(here, there) <= nearKm
  })
  return new Set([own, ...near.map(({ id }) => id)])
}

const pointOf = (centre?: { lat: number | null; lon: number | null }): Point | null =>
  centre && centre.lat !== null && centre.lon !== null ? { lat: centre.lat, lon: centre.lon } : null
