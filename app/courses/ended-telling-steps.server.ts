import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import type { InstanceId, InstanceInFull } from './course'
import { find } from './course-store.server'
import { cancelReason } from './edit-log-store.server'
import { followersOf } from './import-store.server'

/** Who is to be told that these instances cannot be studied any more: whoever studies one or has saved it. */
export const followersToTell = (db: Db, ids: readonly InstanceId[]): Promise<Map<InstanceId, PersonId[]>> =>
  followersOf(db, ids)

/** An instance as a letter about whether it is given needs it; null when it is a draft, or no more. */
export async function endedToTell(db: Db, id: InstanceId): Promise<InstanceInFull | null> {
  const found = await find(db, id)
  return found && found.instance.state !== 'draft' ? found : null
}

/** Why its university cancelled an instance, in the words of whoever did; empty when nobody said. */
export const endedBecause = (db: Db, id: InstanceId): Promise<string> => cancelReason(db, id)
