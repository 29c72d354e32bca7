import { availabilityOf } from '~/availability/list.server'
import { answer } from './api/answer'
import { notThere } from './api/problem'
import { availabilityQuestion } from './api/questions'
import { idFrom, readQuery } from './api/read'
import { type Asked, serve } from './api/serve'
import { freeSpanOut } from './api/space-shape'

async function list({ request, params }: Asked) {
  const id = idFrom<'space'>(request, params.space)
  const { from, to } = readQuery(request, availabilityQuestion)
  const spans = await availabilityOf(id, { start: from, end: to })
  if (!spans) return notThere(request)
  // Not in pages: whoever asks for a stretch of time draws all of it.
  return answer({ items: spans.map(freeSpanOut), next: null })
}

const calls = serve({ get: list })
export const loader = calls
export const action = calls
