import { createHash } from 'node:crypto'
import { change, read } from '#db/connect.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Refusal } from '~/lib/result'
import { type Instant, later, minuteMs } from '~/lib/time'
import { blocksOf, sizeOf } from './blocks'
import { fetchCalendar } from './fetch.server'
import { follow, type Leased } from './follow.server'
import type { Occurrence } from './occurrences'
import { readCalendar } from './outside'
import { heldAhead, knownOf, nextTry, type Subscription } from './subscription'
import * as store from './subscription-store.server'

/** Fetching and holding must be done by then; whoever takes longer has lost the subscription to others. */
export const leaseMs = 10 * minuteMs
/** Places by quarters that one calendar may hold: a year of school in a hall of a hundred. */
const mostClaims = 1_000_000

/** How outside calendars are fetched. */
export type Fetch = typeof fetchCalendar

/** Why a calendar could not be followed this time. */
export type Failure = Refusal<string> & { event?: string; what?: string }

/**
 * Fetches one outside calendar that is leased until `until`, and holds what it says. What failed is written
 * down, and what was held before stays.
 */
export async function refresh(
  subscription: Subscription,
  until: Instant,
  now: Instant,
  fetch: Fetch = fetchCalendar,
  stopping?: AbortSignal,
): Promise<{ ok: true } | Failure> {
  const answer = await tryTo(subscription, until, now, fetch, stopping)
  const { failures, id } = subscription
  if (!answer.ok && stopping?.aborted) {
    // We broke off, not they: whoever works next tries at once.
    await change((tx) => store.handBack(tx, id, until))
    return answer
  }
  await change((tx) =>
    answer.ok
      ? store.end(tx, id, until, {
          ...answer.learnt,
          checkedAt: now,
          nextAt: nextTry(0, now),
          error: null,
          errorDetail: null,
          failures: 0,
        })
      : store.end(tx, id, until, {
          checkedAt: now,
          nextAt: nextTry(failures + 1, now),
          error: answer.because,
          errorDetail: JSON.stringify({ event: answer.event, what: answer.what }),
          failures: failures + 1,
        }),
  )
  return answer.ok ? { ok: true } : answer
}

type Learnt = Partial<Pick<Subscription, 'etag' | 'lastModified' | 'contentHash' | 'updatedAt'>>

async function tryTo(
  subscription: Subscription,
  until: Instant,
  now: Instant,
  fetch: Fetch,
  stopping?: AbortSignal,
): Promise<{ ok: true; learnt: Learnt } | Failure> {
  const place = await spaceWithCentre(read(), subscription.spaceId)
  if (!place) return { ok: false, because: 'no-space' }
  const fetched = await fetch(subscription.url, knownOf(subscription, now), undefined, stopping)
  if (!fetched.ok) return fetched
  const leased: Leased = { subscription, until, ...place }
  if (!fetched.changed) {
    // The same as before; what something stood in the way of may be free by now.
    const same = await follow(leased, await stillWanted(leased, now), now)
    return same ? { ok: true, learnt: {} } : lost
  }
  const { etag, lastModified, text } = fetched
  const ahead = heldAhead(now)
  const zone = place.configuration.centre.timeZone
  const said = readCalendar(text, zone, ahead)
  if (!said.ok) return said
  const blocks = blocksOf(said.occurrences, zone, ahead).map(withShortKey)
  if (sizeOf(blocks, place.space.places) > mostClaims) return { ok: false, because: 'too-many-events' }
  if (!(await follow(leased, blocks, now))) return lost
  const contentHash = createHash('sha256').update(text).digest('hex')
  return { ok: true, learnt: { etag, lastModified, contentHash, updatedAt: now } }
}

/** Somebody else has it by now, or it was removed. */
const lost: Failure = { ok: false, because: 'lost' }

/** What is known and has not passed, as it stands. */
async function stillWanted({ subscription }: Leased, now: Instant): Promise<Occurrence[]> {
  const rows = await store.events(read(), subscription.id)
  return rows.filter(({ end }) => end > now).map(({ key, title, start, end }) => ({ key, title, start, end }))
}

/** Others choose how long their UIDs are; an index has its limits. */
const withShortKey = (one: Occurrence): Occurrence =>
  one.key.length <= 200 ? one : { ...one, key: createHash('sha256').update(one.key).digest('hex') }

/**
 * Refreshes every outside calendar that is due, one after the other, each by one process alone.
 * @returns how many it took on
 */
export async function refreshDue(
  clock: () => Instant,
  fetch?: Fetch,
  stopping?: AbortSignal,
): Promise<number> {
  let count = 0
  while (!stopping?.aborted) {
    const now = clock()
    if (!(await store.findDue(read(), now))) return count
    const until = later(now, leaseMs)
    const leased = await change(async (tx) => {
      const due = await store.findDue(tx, now)
      return due && (await store.lease(tx, due.id, until, now)) ? due : null
    })
    if (!leased) return count
    await refresh(leased, until, now, fetch, stopping)
    count += 1
  }
  return count
}
