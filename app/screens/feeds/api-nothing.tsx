import { preflight } from './api/answer'
import { notThere } from './api/problem'
import type { Asked } from './api/serve'

/** Any other address of the API, whatever the method. */
const nothing = async ({ request }: Asked) =>
  request.method === 'OPTIONS' ? preflight('OPTIONS') : notThere(request)

export const loader = nothing
export const action = nothing
