import type { Db } from '#db/engine'
import { newId } from '~/lib/id'
import { type Instant, later } from '~/lib/time'
import { type CodeId, type CodePurpose, codeGoodForMs } from './code'
import * as keys from './key-store.server'
import * as mail from './mail-store.server'
import type { PersonId } from './person'
import * as store from './store.server'

/** Makes a code for somebody, in the place of earlier ones; the digits are worked out when it is mailed. */
export async function issueCode(
  tx: Db,
  personId: PersonId,
  purpose: CodePurpose,
  now: Instant,
): Promise<CodeId> {
  const id = newId<'code'>()
  await mail.addCode(tx, {
    id,
    personId,
    purpose,
    createdAt: now,
    expiresAt: later(now, codeGoodForMs[purpose]),
  })
  return id
}

/**
 * Confirms somebody's address, which they have shown to be theirs. What was opened before closes: somebody else
 * may have made the account in their name, and be waiting.
 * @returns false when it was confirmed before, and nothing has changed
 */
export async function confirmAddress(tx: Db, personId: PersonId, now: Instant): Promise<boolean> {
  if (!(await store.confirmEmail(tx, personId, now))) return false
  await keys.removeSessionsOf(tx, personId)
  await keys.removeTokensOf(tx, personId)
  await mail.removeDevices(tx, personId)
  await mail.removeAddressChange(tx, personId)
  return true
}
