import { read } from '#db/connect.server'
import * as store from './day-deviation-store.server'
import type { Invigilator } from './invigilator'

/** What did not go as it should in a session. One statement. */
export const listDeviations = (who: Invigilator) => store.list(read(), who.sessionId)
