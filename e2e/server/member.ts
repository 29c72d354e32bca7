import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aPerson } from '#db/make-people'
import { tokens } from '#db/schema'
import { digest, newSecret } from '~/identity/secret.server'
import { newId } from '~/lib/id'

/** A learner with an API key. */
export async function aMember(tx: Db, over: Parameters<typeof aPerson>[1] = {}) {
  const { id, email, name } = await aPerson(tx, over)
  const token = `lp_${newSecret()}`
  const row = { id: newId<'token'>(), personId: id, name: 'Test', hash: digest(token), createdAt: madeMoment }
  await tx.insert(tokens).values(row)
  return { id, email, name, token, tokenId: row.id }
}
