import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { type AskedWish, wishText } from './booking'
import type { Reason } from './reasons'
import { isUnmet, recently } from './refusal-rules'
import * as store from './refusal-store.server'

const isNew = recently()
/** What waits to be written, and the writing that is under way. */
let waiting: store.NewRefusal[] = []
let writing: Promise<void> | null = null
/** More than this is not kept: whoever sends that many is no demand. */
const waitingMost = 1_000

/**
 * Counts a no that a learner was given: unmet demand. Nobody waits for it: it is written afterwards, many
 * together, in a write of its own. Who it was is not kept.
 */
export function countRefusal(
  who: Pick<Learner, 'id' | 'municipalityCode'>,
  wish: AskedWish,
  reason: Reason,
  now: Instant,
): void {
  if (!isUnmet(reason) || waiting.length >= waitingMost) return
  if (!isNew(`${who.id} ${reason.because} ${wishText({ ...wish, note: '' })}`, now)) return
  waiting.push({
    spaceId: wish.spaceId,
    because: reason.because,
    startsAt: wish.start,
    endsAt: wish.end,
    places: wish.places,
    municipalityCode: who.municipalityCode,
    at: now,
  })
  writing ??= writeAll().finally(() => {
    writing = null
  })
}

async function writeAll(): Promise<void> {
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    // A statistic is not worth an error page, or a second try beside bookings that wait.
    await write((tx) => store.add(tx, batch)).catch(() => undefined)
  }
}

/** Waits until every no that was counted is written: before the store is closed. */
export async function refusalsWritten(): Promise<void> {
  while (writing) await writing
}
