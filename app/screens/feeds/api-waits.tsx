import { keyHeader } from '~/booking/form'
import { joinQueue } from '~/booking/join-queue.server'
import { findWait } from '~/booking/list-waits.server'
import { waitBody } from '~/booking/wait-form'
import { requireToken } from '~/identity/guard.server'
import { newId } from '~/lib/id'
import { answer } from './api/answer'
import { notThere } from './api/problem'
import { refusedWait } from './api/queue-refusal'
import { idFrom, readBody, readHeader } from './api/read'
import { type Asked, serve } from './api/serve'
import { waitOut } from './api/wait-shape'

/** 201 for a new place in line and for one that the same key has made before. */
async function join({ request, context }: Asked) {
  const who = await requireToken(request, context)
  const key = readHeader(request, 'Idempotency-Key', keyHeader) ?? newId()
  const { spaceId, centre, kind, whole, ...body } = await readBody(request, waitBody)
  const asked = { ...body, people: body.people ?? body.places }
  const reply = await joinQueue(
    who,
    spaceId === undefined && centre !== undefined && kind !== undefined
      ? { ...asked, centreId: idFrom<'centre'>(request, centre), kind }
      : { ...asked, spaceId: idFrom<'space'>(request, spaceId), whole },
    key,
    context.now,
  )
  if (!reply.ok) return reply.because === 'gone' ? notThere(request) : refusedWait(request, reply)
  const shown = await findWait(who, reply.wait.id)
  return shown ? answer(waitOut(shown), { status: 201 }) : notThere(request)
}

const calls = serve({ post: join })
export const loader = calls
export const action = calls
