import type { Db } from '#db/engine'
import type { PersonId } from './person'
import { digest } from './secret.server'
import * as store from './store.server'

/**
 * What a reset link is tied to: the password and the address as they are when it is mailed. As soon as either
 * is another, the link and all its like are dead. 80 bits of a digest of salted hashes tell nothing of them.
 */
export async function resetMark(db: Db, personId: PersonId): Promise<string | null> {
  const [person, hash] = [await store.findPerson(db, personId), await store.passwordHashOf(db, personId)]
  return person && hash && digest(`${hash}\n${person.email}`).slice(0, 20)
}
