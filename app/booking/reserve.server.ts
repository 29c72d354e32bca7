import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { hold } from '~/availability/steps.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Refusal } from '~/lib/result'
import { overlaps } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { type AskedWish, type Booking, byThemselves, meant, type Wish, wishText } from './booking'
import { countRefusal } from './count-refusal.server'
import { factsAround, leavesWithPlaces } from './facts.server'
import { mayAskAgain } from './pace.server'
import type { Reason } from './reasons'
import { type Facts, mayReserve } from './rules'
import { saveBooking } from './save-steps.server'
import * as store from './store.server'

export type Reserved = { ok: true; booking: Booking }

/**
 * Books a space for a learner. The same key again answers the same booking, whatever became of it. A no is
 * counted afterwards.
 * @param key the sender's idempotency key, at most 200 characters, unique for this learner
 * @returns the booking, `confirmed` or, where the centre approves, `requested`; a refusal of the rules,
 * `taken`, `yours-already`, `key-reused`, `too-often` or `busy`; or `gone` when there is no such space
 */
export async function reserve(
  who: Learner,
  asked: AskedWish,
  key: string,
  now: Instant,
): Promise<Reserved | Reason | Refusal<'gone'>> {
  const pace = await mayAskAgain(who)
  if (!pace.ok) return pace
  const answer = await write(async (tx) => {
    const earlier = await store.findByKey(tx, who.id, key)
    if (earlier) return sameAgain(earlier, asked)
    const found = await spaceWithCentre(tx, asked.spaceId)
    if (!found) return { ok: false, because: 'gone' } as const
    const { space, configuration } = found
    const wish = meant(space, asked)
    const facts = await factsAround(tx, who, space, configuration, wish, now)
    const verdict = mayReserve(facts, who, wish, now)
    if (!verdict.ok) return verdict
    const held = await hold(
      tx,
      { ...wish, space, leaves: leavesWithPlaces(space, configuration), span: wish },
      now,
    )
    if (!held.ok) return isThereAlready(facts, wish) ? { ...held, yours: true } : held
    if (isThereAlready(facts, wish)) return { ok: false, because: 'yours-already' } as const
    const booking: Booking = {
      ...wish,
      id: newId<'booking'>(),
      reference: newReference(),
      personId: who.id,
      centreId: space.centreId,
      holdId: held.id,
      places: held.places.length,
      placeNumbers: held.places,
      state: space.rules.approval ? 'requested' : 'confirmed',
      createdAt: now,
      cancelledAt: null,
      cancelledBy: null,
      reason: '',
      answerBy: null,
      sequence: 0,
      checkedInAt: null,
      checkedInBy: null,
      ...byThemselves,
    }
    const saved = await saveBooking(tx, booking, key, wishText(asked))
    await note(tx, {
      fact: saved.state === 'requested' ? 'requested' : 'booked',
      subjectId: saved.id,
      at: now,
    })
    return { ok: true, booking: saved } as const
  })
  if (!answer.ok && answer.because !== 'gone') countRefusal(who, asked, answer, now)
  return answer
}

const sameAgain = (
  { booking, wish }: { booking: Booking; wish: string },
  again: AskedWish,
): Reserved | Reason =>
  wish === wishText(again) ? { ok: true, booking } : { ok: false, because: 'key-reused' }

/** Two bookings of one person in one space at one time are a slip: two tabs, or a form sent twice. */
const isThereAlready = ({ own, space }: Facts, wish: Wish) =>
  own.some((one) => one.spaceId === space.id && overlaps(one, wish))
