import { showCall } from './call.server'

export { CallScreen as default, meta } from './call-page'

/** What a centre or a network asks, and the answer that stands. */
export const loader = showCall
