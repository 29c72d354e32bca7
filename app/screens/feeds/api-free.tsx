import { findFree } from '~/availability/find-free.server'
import { answer } from './api/answer'
import { pageOf } from './api/paging'
import { freeQuestion } from './api/questions'
import { readQuery } from './api/read'
import { type Asked, serve } from './api/serve'
import { freeSpaceOut } from './api/space-shape'

async function list({ request }: Asked) {
  const { from, to, feature: features, limit, cursor, ...rest } = readQuery(request, freeQuestion)
  const span = { start: from, end: to }
  const found = await findFree({ ...span, ...rest, features })
  const page = pageOf(
    found,
    ({ distanceKm, centre, space }) => [distanceKm ?? Number.MAX_VALUE, centre.name, space.name, space.id],
    { limit, cursor },
  )
  return answer({ items: page.items.map((one) => freeSpaceOut(one, span)), next: page.next })
}

const calls = serve({ get: list })
export const loader = calls
export const action = calls
