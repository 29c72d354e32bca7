import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import type { Instant } from '~/lib/time'
import { advance } from './advance-steps.server'
import type { CustodyAction } from './hosting'
import { byOf, type HostingInFull } from './hosting-steps.server'
import * as writing from './hosting-writers-store.server'
import type { Keeper } from './locker-keeper'
import * as lockers from './locker-store.server'
import type { RequestEvent, RequestState } from './request-states'

/** A deed that is written in the chain and, when staff did it, in their log. */
export interface MaterialDeed {
  action: CustodyAction
  deed: Parameters<typeof logDeed>[1]['action']
  detail?: Record<string, unknown>
}

/** Writes a deed where it belongs. */
export async function keepDeed(
  tx: Db,
  keeper: Keeper,
  found: HostingInFull,
  { action, deed, detail = {} }: MaterialDeed,
  now: Instant,
): Promise<void> {
  const { id: hostingId, centreId } = found.hosting
  await lockers.log(tx, { hostingId, at: now, ...byOf(keeper, found), action, detail })
  if (keeper.side !== 'centre') return
  const line = { centreId, personId: keeper.who.id, at: now, subjectId: hostingId }
  // Codes are said in words where the chain is shown.
  const { way: _way, reason, ...after } = detail
  await logDeed(tx, { ...line, action: deed, after, ...(typeof reason === 'string' && { reason }) })
}

/** Lets the same happen to every request of a hosting that is in one of these states. How many there were. */
export async function advanceAll(
  tx: Db,
  keeper: Keeper,
  { hosting, setting }: HostingInFull,
  event: Exclude<RequestEvent, 'submit'>,
  from: readonly RequestState[],
  now: Instant,
): Promise<number> {
  const requests = await writing.requestsOf(tx, hosting, from)
  const by = keeper.side === 'centre' ? 'centre' : 'university'
  const personId = keeper.side === 'link' ? null : keeper.who.id
  let moved = 0
  for (const request of requests)
    if ((await advance(tx, request, { event, by, personId, now }, setting)).ok) moved += 1
  return moved
}
