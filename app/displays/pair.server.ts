import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { addressGroup } from '~/identity/rules'
import { digest, newSecret } from '~/identity/steps.server'
import { readReference } from '~/lib/reference'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import { codeGoodMs } from './display'
import { limits } from './limits.server'
import * as store from './store.server'

/**
 * Makes a tablet the display that waits for a code. The code opens once.
 * @param address where it is typed, for the limit
 * @returns the secret that it is known by from now on; `wrong-display-code`, the same for one that never
 * was, has run out or is used; or `too-many`
 */
export async function pairDisplay(
  typed: string,
  address: string,
  now: Instant,
): Promise<{ ok: true; secret: string } | Refusal<'wrong-display-code'> | TooMany | Busy> {
  const tried = await limits.code.take(addressGroup(address))
  if (!tried.ok) return tried
  const code = readReference(typed)
  if (!code) return { ok: false, because: 'wrong-display-code' }
  const secret = newSecret()
  return write(async (tx) => {
    const paired = await store.pair(tx, digest(code), later(now, -codeGoodMs), { hash: digest(secret), now })
    if (!paired) return { ok: false, because: 'wrong-display-code' } as const
    return { ok: true, secret } as const
  })
}
