import { cancel } from '~/booking/cancel.server'
import { requireToken } from '~/identity/guard.server'
import { answer } from './api/answer'
import { bookingOut } from './api/booking-shape'
import { notThere } from './api/problem'
import { idFrom } from './api/read'
import { refusedBooking } from './api/refusal'
import { type Asked, serve } from './api/serve'

async function cancelOne({ request, params, context }: Asked) {
  const who = await requireToken(request, context)
  const reply = await cancel(who, idFrom<'booking'>(request, params.booking), context.now)
  if (reply.ok) return answer(bookingOut(reply.booking))
  return reply.because === 'gone' ? notThere(request) : refusedBooking(request, reply)
}

const calls = serve({ post: cancelOne })
export const loader = calls
export const action = calls
