import { change } from '#db/connect.server'
import type { SessionKey } from './key'
import * as keys from './key-store.server'
import type { Learner } from './person'

/** Signs somebody out everywhere but here. */
export const endOtherSessions = (who: Learner, here: SessionKey): Promise<void> =>
  change((tx) => keys.removeSessionsOf(tx, who.id, here))
