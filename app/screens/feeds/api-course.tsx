import { findInstance } from '~/courses/search-place.server'
import { answer } from './api/answer'
import { courseOut } from './api/course-shape'
import { marked } from './api/marked'
import { notThere } from './api/problem'
import { idFrom } from './api/read'
import { type Asked, serve } from './api/serve'

async function show({ request, params, context: { origin } }: Asked) {
  const found = await findInstance(idFrom<'course-instance'>(request, params.course))
  if (!found) return notThere(request)
  return marked(request, answer(courseOut(found, origin), { keep: 'a-while' }))
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
