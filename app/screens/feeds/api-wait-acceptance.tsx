import { acceptWait } from '~/booking/accept-wait.server'
import { requireToken } from '~/identity/guard.server'
import { answer } from './api/answer'
import { bookingOut } from './api/booking-shape'
import { notThere } from './api/problem'
import { refusedWait } from './api/queue-refusal'
import { idFrom } from './api/read'
import { type Asked, serve } from './api/serve'

async function accept({ request, params, context }: Asked) {
  const who = await requireToken(request, context)
  const reply = await acceptWait(who, idFrom<'wait'>(request, params.wait), context.now)
  if (reply.ok) return answer(bookingOut(reply.booking))
  return reply.because === 'gone' ? notThere(request) : refusedWait(request, reply)
}

const calls = serve({ post: accept })
export const loader = calls
export const action = calls
