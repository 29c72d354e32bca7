import type { Db } from '#db/engine'
import type { Space, SpaceId } from '~/centres/space'
import { newId } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import { type Instant, instant } from '~/lib/time'
import * as approvalStore from './approval-store.server'
import * as claimStore from './claim-store.server'
import * as closedStore from './closed-store.server'
import { leavesOf, type Taken, withBuffer } from './occupancy'
import { clear, type Held, type HoldId, seat } from './places'
import * as store from './store.server'

/** What to hold: `places` of the space's numbered places, or all of them and of its parts. */
export interface Occupation {
  space: Space
  /** The parts when the space is joined, else the space itself. */
  leaves: Pick<Space, 'id' | 'places'>[]
  span: Span
  places: number
  whole: boolean
}

/**
 * Holds places for a span and the buffer after it. The primary key of the claims is the guarantee.
 * @returns the hold, or the refusal `taken`: the caller must pass it on, so that nothing of it stays
 */
export async function hold(
  tx: Db,
  { space, leaves, span, places, whole }: Occupation,
  now: Instant,
): Promise<{ ok: true; id: HoldId; places: number[] } | Refusal<'taken'>> {
  const id = newId<'hold'>()
  const claimed = withBuffer(space, span)
  const [leaf, ...others] = leaves
  const one = leaf !== undefined && others.length === 0 && !whole && leaf.places > 1
  const chosen = one ? await choose(tx, leaf, claimed, places, now) : allPlaces(space.places)
  if (!chosen) return { ok: false, because: 'taken' }
  await store.add(tx, {
    id,
    spaceId: space.id,
    startsAt: span.start,
    endsAt: span.end,
    clearAt: claimed.end,
    whole,
    places: chosen,
  })
  for (const part of leaves) {
    const numbers = one ? chosen : allPlaces(part.places)
    if (!(await claimStore.claim(tx, id, part.id, claimed, numbers))) return { ok: false, because: 'taken' }
  }
  return { ok: true, id, places: chosen }
}

const farAhead = instant(Date.UTC(2200, 0, 1))

const allPlaces = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** Picks places of one space, renumbering others when that is what it takes; null when it is full. */
async function choose(tx: Db, leaf: Pick<Space, 'id' | 'places'>, span: Span, wanted: number, now: Instant) {
  const near = await store.held(tx, leaf.id, span)
  const simple = seat(span, wanted, leaf.places, near, now)
  if (simple && simple.renumbered.length === 0) return simple.places
  const connected = await connectedTo(tx, leaf.id, span, near)
  const seating = seat(span, wanted, leaf.places, connected, now)
  if (!seating) return null
  const changed = seating.renumbered.flatMap(({ id, places }) => {
    const held = connected.find((one) => one.id === id)
    return held ? [{ ...held, places, before: held.places }] : []
  })
  if (changed.length > 0) await renumber(tx, leaf.id, changed)
  return seating.places
}

/** What somebody leaves of a closed place is closed at once. */
async function renumber(tx: Db, spaceId: SpaceId, changed: (Held & { before: number[] })[]) {
  await store.renumber(tx, spaceId, changed)
  for (const { span } of changed) {
    for (const closed of await closedStore.closedIn(tx, spaceId, span)) await closeAgain(tx, closed)
  }
}

const closeAgain = (tx: Db, { id, spaceId, places, ...span }: Span & Closed) =>
  closedStore.claimFree(tx, id, spaceId, span, places)

type Closed = { id: HoldId; spaceId: SpaceId; places: number[] }

/**
 * Closes numbered places of a space for a span. Bookings on them that have not begun get other places
 * where there are any. Where somebody must stay for now the place is closed around them, and wholly as
 * soon as they leave: nobody else gets it in between.
 * @returns the hold that keeps the places
 */
export async function closePlaces(
  tx: Db,
  leaf: Pick<Space, 'id' | 'places'>,
  span: Span,
  places: number[],
  now: Instant,
): Promise<HoldId> {
  const near = await store.held(tx, leaf.id, span)
  const connected = await connectedTo(tx, leaf.id, span, near)
  const moved = clear({ span, places }, leaf.places, connected, now).flatMap(({ id, places }) => {
    const held = connected.find((one) => one.id === id)
    return held ? [{ ...held, places, before: held.places }] : []
  })
  if (moved.length > 0) await renumber(tx, leaf.id, moved)
  const id = newId<'hold'>()
  await closedStore.addFixed(tx, {
    id,
    spaceId: leaf.id,
    startsAt: span.start,
    endsAt: span.end,
    clearAt: span.end,
    whole: false,
    places,
  })
  await closedStore.claimFree(tx, id, leaf.id, span, places)
  return id
}

/**
 * Gives a space another number of places. Who sits above it is seated below where there is room; whoever
 * has the space whole, alone or joined, has all of its places afterwards.
 * @param leaf as it was
 * @param wholes the space itself and the joined spaces that it is a part of
 */
export async function resize(
  tx: Db,
  leaf: Pick<Space, 'id' | 'places'>,
  places: number,
  wholes: SpaceId[],
  now: Instant,
): Promise<void> {
  const numbers = allPlaces(Math.max(leaf.places, places))
  const above = numbers.filter((place) => place > places)
  if (above.length > 0) {
    const span = { start: now, end: farAhead }
    const held = await store.held(tx, leaf.id, span)
    const moved = clear({ span, places: above }, places, held, now).flatMap(({ id, places }) => {
      const one = held.find((other) => other.id === id)
      return one ? [{ ...one, places, before: one.places }] : []
    })
    if (moved.length > 0) await renumber(tx, leaf.id, moved)
  }
  for (const whole of await store.wholesAhead(tx, wholes, now)) {
    await claimStore.removeAbove(tx, whole.id, leaf.id, places)
    const added = numbers.filter((place) => place > leaf.places)
    if (added.length > 0) await closedStore.claimFree(tx, whole.id, leaf.id, whole.span, added)
    if (whole.spaceId === leaf.id) await store.renameWhole(tx, whole.id, allPlaces(places))
  }
}

/** Opens places that were closed. */
export const openPlaces = (tx: Db, id: HoldId) => store.remove(tx, id)

/** Every hold that overlaps the span, or overlaps one that does, and so on. */
async function connectedTo(tx: Db, spaceId: SpaceId, span: Span, near: Held[]): Promise<Held[]> {
  const start = Math.min(span.start, ...near.map((one) => one.span.start)) as Instant
  const end = Math.max(span.end, ...near.map((one) => one.span.end)) as Instant
  if (start === span.start && end === span.end) return near
  return connectedTo(tx, spaceId, { start, end }, await store.held(tx, spaceId, { start, end }))
}

/** Gives up a hold and everything it claimed; what of it lies in closed places is closed at once. */
export async function release(tx: Db, id: HoldId): Promise<void> {
  const closed = await closedStore.closedAround(tx, id)
  await store.remove(tx, id)
  for (const one of closed) await closeAgain(tx, one)
}

/** Has the centre approved this person? */
export const isApproved = approvalStore.isApproved

/** At which centres each of these people has been approved. */
export const approvalsOf = approvalStore.approvals

/** Which of these people has the centre approved? One statement. */
export const approvedAmong = approvalStore.approvedAmong

/**
 * As `takenIn`, for several spans at once, as those of a series or of a queue. One statement for every
 * sixty spans.
 */
export async function takenDuring(db: Db, spaces: readonly Space[], spans: readonly Span[]): Promise<Taken> {
  const leaves = [...new Set(spaces.flatMap(leavesOf))]
  const taken = new Map<string, number>()
  for (let at = 0; at < spans.length; at += spansAtOnce) {
    const rows = await claimStore.takenDuring(db, leaves, spans.slice(at, at + spansAtOnce))
    for (const { spaceId, quarter, taken: count } of rows) taken.set(`${spaceId} ${quarter}`, count)
  }
  return (spaceId, quarter) => taken.get(`${spaceId} ${quarter}`) ?? 0
}

/** Engines take only so many parameters. */
const spansAtOnce = 60

/**
 * How many places are taken, of these spaces (joined ones by their parts), in a span. One statement.
 * @param except a hold that is about to move, and so is in nobody's way
 */
export async function takenIn(
  db: Db,
  spaces: readonly Space[],
  span: Span,
  except?: HoldId | null,
): Promise<Taken> {
  const leaves = [...new Set(spaces.flatMap(leavesOf))]
  const bySpace = new Map<SpaceId, Map<number, number>>()
  for (const { spaceId, quarter, taken } of await claimStore.taken(db, leaves, span, except ?? '')) {
    const quarters = bySpace.get(spaceId) ?? new Map<number, number>()
    bySpace.set(spaceId, quarters.set(quarter, taken))
  }
  return (spaceId, quarter) => bySpace.get(spaceId)?.get(quarter) ?? 0
}
