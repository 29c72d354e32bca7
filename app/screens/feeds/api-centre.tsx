import { findCentre } from '~/centres/list.server'
import { answer } from './api/answer'
import { centreDetailOut } from './api/centre-shape'
import { notThere } from './api/problem'
import { idFrom } from './api/read'
import { type Asked, serve } from './api/serve'

async function show({ request, params, context }: Asked) {
  const found = await findCentre(idFrom<'centre'>(request, params.centre))
  if (!found) return notThere(request)
  return answer(centreDetailOut(found.configuration, context.origin, context.now), { keep: 'briefly' })
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
