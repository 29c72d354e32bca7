import { answer } from './api/answer'
import { openapi } from './api/openapi'
import { serve } from './api/serve'

/** What the API can do, for machines. It is the same for everybody as long as the process runs. */
const document = openapi()

const calls = serve({ get: async () => answer(document, { keep: 'a-while' }) })
export const loader = calls
export const action = calls
