import type { ActionFunctionArgs } from '@remix-run/node'
import { isIdentityKind } from '~/exams/day-rules'
import { seatLearner } from '~/exams/day-seat.server'
import { doDeed, reasonOf, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf

/** Lets in whoever has shown a document of one of the kinds. */
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'plats', async (who, id, form, now) => {
    const identity = String(form.get('legitimation') ?? '')
    if (!isIdentityKind(identity)) return { ok: false, because: 'no-kind' }
    const wish = { identity, numberSeen: form.get('nummer') === 'ja', reason: reasonOf(form) }
    return seatLearner(who, id, wish, now)
  })

export default RefusedDayDeed
