import type { LoaderFunctionArgs } from '@remix-run/node'
import { showRequests } from './requests.server'

export { meta, RequestsScreen as default } from './requests-page'

/** Who wants to write an exam of theirs elsewhere, those to be answered first on top. */
export const loader = (asked: LoaderFunctionArgs) => showRequests(asked)
