import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { TooMany } from '#db/limits.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { later, minuteMs } from '~/lib/time'
import { arrive } from './arrive.server'
import { opens } from './code'
import type { CodeForm } from './form'
import { limits } from './limits.server'
import { codeDigits } from './link.server'
import { confirmAddress } from './mail-steps.server'
import * as mail from './mail-store.server'
import type { Person } from './person'
import { addressGroup } from './rules'
import type { Caller } from './session.server'
import * as store from './store.server'

/**
 * Signs somebody in by the code that was mailed to them last, which also confirms their address. It opens once
 * and bears few wrong guesses.
 * @returns the person, the `Set-Cookie`s of their new session, and whether this took a password from them that
 * somebody else may have chosen; or `wrong-mailed-code`, the same for wrong
 * digits, a code that has run out, and an address nobody has; or `too-many`
 */
export async function signInByCode(
  wish: CodeForm,
  caller: Caller,
): Promise<
  | { ok: true; person: Person; cookies: string[]; passwordGone: boolean }
  | Refusal<'wrong-mailed-code'>
  | TooMany
  | Busy
> {
  const fromHere = await limits.signInAddress.take(addressGroup(caller.address))
  if (!fromHere.ok) return fromHere
  const forAccount = await limits.codeAccount.take(wish.email)
  if (!forAccount.ok) return forAccount
  const answer = await write(async (tx) => ({ ok: true as const, tried: await tryCode(tx, wish, caller) }))
  if (!answer.ok) return answer
  const { tried } = answer
  if (!tried.ok) return tried
  await limits.codeAccount.forget(wish.email)
  return { ...tried, cookies: await arrive(tried.person, caller) }
}

/** A wrong guess is no refusal of the write, which would forget that it was made. */
async function tryCode(
  tx: Db,
  { email, code: typed }: CodeForm,
  caller: Caller,
): Promise<{ ok: true; person: Person; passwordGone: boolean } | Refusal<'wrong-mailed-code'>> {
  const { now } = caller
  const found = await mail.newestCode(tx, email)
  if (!found) {
    // A row is written either way: that one waits for the disk can be seen from outside.
    await store.spendLink(tx, newId(), later(now, minuteMs))
    return { ok: false, because: 'wrong-mailed-code' }
  }
  const { code, person } = found
  const verdict = opens(code, codeDigits(code.id, now), typed, now)
  if (!verdict.ok) {
    await mail.countTry(tx, code.id)
    return verdict
  }
  await mail.spendCode(tx, code.id, now)
  const passwordGone = (await confirmAddress(tx, person.id, caller)) === 'without-password'
  return { ok: true, passwordGone, person: { ...person, emailConfirmedAt: person.emailConfirmedAt ?? now } }
}
