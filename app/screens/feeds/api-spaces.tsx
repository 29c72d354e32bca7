import { findCentre } from '~/centres/list.server'
import { answer } from './api/answer'
import { pageOf } from './api/paging'
import { notThere } from './api/problem'
import { spacesQuestion } from './api/questions'
import { idFrom, readQuery } from './api/read'
import { type Asked, serve } from './api/serve'
import { spaceOut } from './api/space-shape'

async function list({ request, params }: Asked) {
  const paging = readQuery(request, spacesQuestion)
  const found = await findCentre(idFrom<'centre'>(request, params.centre))
  if (!found) return notThere(request)
  const { items, next } = pageOf(found.configuration.spaces, ({ name, id }) => [name, id], paging)
  return answer({ items: items.map(spaceOut), next }, { keep: 'briefly' })
}

const calls = serve({ get: list })
export const loader = calls
export const action = calls
