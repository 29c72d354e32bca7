import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { Configuration } from '~/centres/configuration'
import { configurationOf, spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { meant } from './booking'
import type { Reason } from './reasons'
import type { AskedWait, Wait, WaitWish } from './wait'
import { mayWait, sameWait, spacesFor, type WaitReason } from './wait-rules'
import { fitsOf } from './wait-steps.server'
import * as store from './wait-store.server'

/**
 * Puts a learner in line for a span of a space, or of any space of a kind at a centre. The same key again
 * answers the same place in line.
 * @param key the sender's idempotency key, at most 200 characters, unique for this learner
 * @returns the place in line; that it is free and can be booked; that they stand in this line or in too
 * many; a rule of booking that no waiting would lift; or `gone` when there is no such centre or space
 */
export function joinQueue(
  who: Learner,
  asked: AskedWait,
  key: string,
  now: Instant,
): Promise<{ ok: true; wait: Wait } | WaitReason | Reason | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const wanted = await meantWait(tx, asked)
    if (!wanted) return { ok: false, because: 'gone' } as const
    const { wish, configuration } = wanted
    if (spacesFor(wish, configuration.spaces).length === 0)
      return { ok: false, because: 'no-such-kind' } as const
    const earlier = await store.findByKey(tx, who.id, key)
    if (earlier && !sameWait(earlier, wish)) return { ok: false, because: 'key-reused' } as const
    if (earlier) return { ok: true, wait: earlier } as const
    const standing = mayWait(await store.openOf(tx, who.id), wish)
    if (!standing.ok) return standing
    const [fit] = await fitsOf(tx, configuration, [{ wish, who }], now)
    if (fit?.ok) return { ok: false, because: 'free-now' } as const
    // A line that leads nowhere is none to stand in.
    if (fit && fit.because !== 'taken') return fit
    const wait: Wait = {
      ...wish,
      id: newId<'wait'>(),
      personId: who.id,
      state: 'waiting',
      bookingId: null,
      createdAt: now,
    }
    await store.add(tx, wait, key)
    return { ok: true, wait } as const
  })
}

/** The wish that was meant: at its centre, whole where the space is only booked whole. */
async function meantWait(
  tx: Db,
  asked: AskedWait,
): Promise<{ wish: WaitWish; configuration: Configuration } | null> {
  const { start, end, places, people } = asked
  if ('kind' in asked) {
    const configuration = await configurationOf(tx, asked.centreId)
    const { centreId, kind } = asked
    const wish = { start, end, places, people, centreId, kind, spaceId: null, whole: false }
    return configuration && { wish, configuration }
  }
  const found = await spaceWithCentre(tx, asked.spaceId)
  if (!found) return null
  const { spaceId, whole, ...size } = meant(found.space, { ...asked, note: '' })
  const wish = { start, end, spaceId, kind: null, centreId: found.space.centreId, whole }
  return { wish: { ...wish, places: size.places, people: size.people }, configuration: found.configuration }
}
