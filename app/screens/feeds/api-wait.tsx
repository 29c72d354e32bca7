import { findWait } from '~/booking/list-waits.server'
import { requireToken } from '~/identity/guard.server'
import { answer } from './api/answer'
import { notThere } from './api/problem'
import { idFrom } from './api/read'
import { type Asked, serve } from './api/serve'
import { waitOut } from './api/wait-shape'

async function show({ request, params, context }: Asked) {
  const who = await requireToken(request, context)
  const found = await findWait(who, idFrom<'wait'>(request, params.wait))
  return found ? answer(waitOut(found)) : notThere(request)
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
