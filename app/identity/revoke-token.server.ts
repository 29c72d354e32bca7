import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import type { TokenId } from './key'
import * as keys from './key-store.server'
import type { Learner } from './person'

/**
 * Takes one of somebody's own API keys out of use, at once.
 * @returns ok, or `not-there` for an unknown one and for somebody else's
 */
export function revokeToken(who: Learner, id: TokenId): Promise<{ ok: true } | Refusal<'not-there'> | Busy> {
  return write(async (tx) => {
    const removed = await keys.removeToken(tx, who.id, id)
    return removed ? { ok: true as const } : { ok: false as const, because: 'not-there' as const }
  })
}
