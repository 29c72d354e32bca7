import type { Db } from '#db/engine'
import { newId } from '~/lib/id'
import { type Instant, later } from '~/lib/time'
import { type CodeId, type CodePurpose, codeGoodForMs } from './code'
import * as keys from './key-store.server'
import * as mail from './mail-store.server'
import { nobodysHash } from './password.server'
import type { PersonId } from './person'
import { digest } from './secret.server'
import type { Caller } from './session.server'
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
 * may have made the account in their name, and be waiting. So the password counts only when this is the browser
 * that it was chosen in, or whoever confirms has just shown that they know it.
 * @param knows have they shown the password?
 * @returns whether they have a password afterwards; `unchanged` when the address was confirmed before
 */
export async function confirmAddress(
  tx: Db,
  personId: PersonId,
  { now, browser }: Pick<Caller, 'now' | 'browser'>,
  knows = false,
): Promise<'with-password' | 'without-password' | 'unchanged'> {
  if (!(await store.confirmEmail(tx, personId, now))) return 'unchanged'
  const kept = knows || (browser !== null && (await mail.isDevice(tx, personId, digest(browser))))
  if (!kept) await store.removePassword(tx, personId, nobodysHash)
  await keys.removeSessionsOf(tx, personId)
  await keys.removeTokensOf(tx, personId)
  await mail.removeDevices(tx, personId)
  await mail.removeAddressChange(tx, personId)
  return kept ? 'with-password' : 'without-password'
}
