import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { RequestId } from './request'
import { isOver } from './request-states'
import * as store from './request-store.server'
import * as support from './support-store.server'

/**
 * A learner takes back the consent: what they need is erased at once. What is to be done stays on the seat, so that they
 * can write; of a request that is over nothing stays. Twice is once. Source: GDPR art. 7.3, 9.2 a and 17.1 b.
 */
export function eraseSupport(who: Learner, id: RequestId): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const request = await store.findOwn(tx, who.id, id)
    if (!request) return { ok: false, because: 'gone' } as const
    await support.remove(tx, id)
    // It says what was wished for, support and all, to tell a second sending from the first.
    await store.forgetWish(tx, id)
    if (isOver(request.state))
      await store.change(tx, { ...request, extraMinutes: 0, separateRoom: false, arrangement: '' })
    return { ok: true } as const
  })
}
