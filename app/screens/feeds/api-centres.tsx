import { distanceTo } from '~/availability/room'
import { listCentres } from '~/centres/list.server'
import { answer } from './api/answer'
import { centreOut, nearCentreOut } from './api/centre-shape'
import { pageOf } from './api/paging'
import { centresQuestion } from './api/questions'
import { readQuery } from './api/read'
import { type Asked, serve } from './api/serve'

async function list({ request, context: { origin } }: Asked) {
  const { near, q, municipality, ...paging } = readQuery(request, centresQuestion)
  const found = (await listCentres({ q, municipality })).map(({ centre }) => ({
    centre,
    km: distanceTo(centre, near),
  }))
  const page = pageOf(
    found,
    ({ centre, km }) => [near ? (km ?? Number.MAX_VALUE) : 0, centre.name, centre.id],
    paging,
  )
  const items = page.items.map(({ centre, km }) =>
    near ? nearCentreOut(centre, origin, km) : centreOut(centre, origin),
  )
  return answer({ items, next: page.next }, { keep: 'briefly' })
}

const calls = serve({ get: list })
export const loader = calls
export const action = calls
