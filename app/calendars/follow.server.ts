import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import { leavesOf } from '~/availability/occupancy'
import { holdWhole, releaseAll } from '~/availability/whole-steps.server'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import { newId } from '~/lib/id'
import { type Instant, laterOf, quarterOf, quarterStart } from '~/lib/time'
import { sizeOf } from './blocks'
import { type Differences, differences } from './differences'
import type { Occurrence } from './occurrences'
import type { SubscribedEvent, Subscription } from './subscription'
import * as store from './subscription-store.server'

/** So much at once, so that nobody who books waits behind it. */
const mostEvents = 100
const mostClaims = 4000

/** A subscription that is ours until `until`, and its space. */
export interface Leased {
  subscription: Subscription
  space: Space
  configuration: Configuration
  until: Instant
}

type Tried = Differences<SubscribedEvent & { held: boolean }>['tried'][number]

/**
 * Makes what is held for a calendar what it says now: unchanged times keep their holds. In many short
 * writes, each of which looks whether the subscription is still ours.
 * @returns false when it no longer is
 */
export async function follow(leased: Leased, wanted: Occurrence[], now: Instant): Promise<boolean> {
  const rows = await store.events(read(), leased.subscription.id)
  const known = rows.map((row) => ({ ...row, held: row.holdId !== null }))
  const { gone, tried, renamed } = differences(known, wanted)
  const released = await inParts(leased, parts(gone, leased.space), async (tx, part) => {
    await giveUp(tx, part)
    return []
  })
  if (!released) return false
  const clashing = await inParts(leased, partsOfTried(tried, leased.space), (tx, part) =>
    hold(tx, leased, part, now),
  )
  if (!clashing) return false
  // What only a time of the same calendar stood in the way of, before that one moved too.
  const moved = tried.some(({ before }) => before?.held)
  const again = moved ? clashing : []
  const held = await inParts(leased, partsOfTried(again, leased.space), (tx, part) =>
    hold(tx, leased, part, now),
  )
  const named = await inParts(leased, parts(renamed, leased.space), async (tx, part) => {
    for (const { block, before } of part) await store.rename(tx, before.id, block.title)
    return []
  })
  return held !== null && named !== null
}

/** Does the work part by part, each in a write of its own; null when the lease was lost. */
async function inParts<T, R>(
  { subscription, until }: Leased,
  all: T[][],
  work: (tx: Db, part: T[]) => Promise<R[]>,
): Promise<R[] | null> {
  const done: R[] = []
  for (const part of all) {
    const answer = await change(async (tx) =>
      (await store.isLeased(tx, subscription.id, until)) ? work(tx, part) : null,
    )
    if (!answer) return null
    done.push(...answer)
  }
  return done
}

function parts<T>(all: T[], space: Space, spanOf?: (one: T) => Occurrence): T[][] {
  const found: T[][] = []
  let claims = 0
  for (const one of all) {
    const size = spanOf ? sizeOf([spanOf(one)], space.places) : 0
    const last = found.at(-1)
    if (!last || last.length >= mostEvents || claims + size > mostClaims) {
      found.push([one])
      claims = size
    } else {
      last.push(one)
      claims += size
    }
  }
  return found
}

const partsOfTried = (tried: Tried[], space: Space) => parts(tried, space, ({ block }) => block)

async function giveUp(tx: Db, rows: SubscribedEvent[]) {
  await releaseAll(
    tx,
    rows.flatMap(({ holdId }) => holdId ?? []),
  )
  await store.removeEvents(
    tx,
    rows.map(({ id }) => id),
  )
}

/** @returns those that something stands in the way of */
async function hold(
  tx: Db,
  { subscription, space, configuration }: Leased,
  part: Tried[],
  now: Instant,
): Promise<Tried[]> {
  await giveUp(
    tx,
    part.flatMap(({ before }) => before ?? []),
  )
  const leaves = leavesOf(space).map(
    (id) => configuration.spaces.find((one) => one.id === id) ?? { id, places: 1 },
  )
  // What has begun is held from now on.
  const present = quarterStart(quarterOf(now))
  const spans = part.map(({ block }) => ({ start: laterOf(block.start, present), end: block.end }))
  const holds = await holdWhole(tx, { space, leaves }, spans)
  const rows = part.map(({ block }, at): SubscribedEvent => {
    const holdId = holds[at] ?? null
    return { ...block, id: newId(), subscriptionId: subscription.id, holdId, clash: holdId === null }
  })
  await store.addEvents(tx, rows)
  return part.flatMap(({ block }, at) => {
    const row = rows[at]
    return row?.clash ? [{ block, before: { ...row, held: false } }] : []
  })
}
