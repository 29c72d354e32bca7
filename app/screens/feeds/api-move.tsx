import { alternativesTo } from '~/booking/alternatives.server'
import type { BookingId } from '~/booking/booking'
import { moveBody } from '~/booking/form'
import { findBooking } from '~/booking/list.server'
import { type Move, move } from '~/booking/move.server'
import { requireToken } from '~/identity/guard.server'
import type { Learner } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { answer } from './api/answer'
import { bookingOut } from './api/booking-shape'
import { notThere } from './api/problem'
import { idFrom, readBody } from './api/read'
import { refusedBooking } from './api/refusal'
import { type Asked, serve } from './api/serve'

async function moveOne({ request, params, context }: Asked) {
  const who = await requireToken(request, context)
  const id = idFrom<'booking'>(request, params.booking)
  const body = await readBody(request, moveBody)
  const spaceId = body.spaceId && idFrom<'space'>(request, body.spaceId)
  const to = { ...body, ...(spaceId ? { spaceId } : {}) }
  const reply = await move(who, id, to, context.now)
  if (reply.ok) return answer(bookingOut(reply.booking))
  if (reply.because === 'gone') return notThere(request)
  return refusedBooking(request, reply, () => elsewhere(who, id, to, context.now))
}

/** What is free near where the booking should have gone, of its own size. */
async function elsewhere(who: Learner, id: BookingId, to: Move, now: Instant) {
  const found = await findBooking(who, id, now)
  if (!found) return []
  const { booking } = found
  const stays = (to.spaceId ?? booking.spaceId) === booking.spaceId
  return alternativesTo(who, { ...booking, whole: stays ? booking.whole : undefined, ...to }, now)
}

const calls = serve({ post: moveOne })
export const loader = calls
export const action = calls
