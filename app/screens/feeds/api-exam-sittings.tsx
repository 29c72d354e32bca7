import { findSittings } from '~/exams/sitting-list.server'
import { universityZone } from '~/exams/university-policy'
import { localDate } from '~/lib/time'
import { answer } from './api/answer'
import { sealed } from './api/paging'
import { examSittingsQuestion } from './api/questions'
import { readQuery } from './api/read'
import { type Asked, serve } from './api/serve'
import { sittingOut } from './api/sitting-shape'

async function list({ request, context: { now, origin } }: Asked) {
  const { university, course, from, to, limit, cursor } = readQuery(request, examSittingsQuestion)
  const filter = { universityId: university, course, from: from ?? localDate(now, universityZone), to }
  const after = cursor ? { date: cursor[0], id: cursor[1] } : null
  const found = await findSittings(filter, limit + 1, after)
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1)?.sitting : undefined
  return answer(
    { items: items.map((one) => sittingOut(one, origin)), next: last ? sealed([last.date, last.id]) : null },
    { keep: 'briefly' },
  )
}

const calls = serve({ get: list })
export const loader = calls
export const action = calls
