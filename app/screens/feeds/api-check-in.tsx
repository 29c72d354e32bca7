import { checkIn } from '~/booking/check-in.server'
import { centreOfBooking } from '~/booking/list.server'
import { requireToken, staffAt } from '~/identity/guard.server'
import { answer } from './api/answer'
import { bookingOut } from './api/booking-shape'
import { notThere } from './api/problem'
import { idFrom } from './api/read'
import { refusedBooking } from './api/refusal'
import { type Asked, serve } from './api/serve'

/** For staff of the centre alone; to everybody else, its owner too, the booking cannot be checked in. */
async function checkOneIn({ request, params, context }: Asked) {
  const caller = await requireToken(request, context)
  const id = idFrom<'booking'>(request, params.booking)
  const centreId = await centreOfBooking(id)
  const who = centreId && (await staffAt(caller, centreId))
  if (!who) return notThere(request)
  const reply = await checkIn(who, id, context.now)
  if (reply.ok) return answer(bookingOut(reply.booking))
  return reply.because === 'gone' ? notThere(request) : refusedBooking(request, reply)
}

const calls = serve({ post: checkOneIn })
export const loader = calls
export const action = calls
