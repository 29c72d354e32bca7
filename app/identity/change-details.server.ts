import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Details } from './form'
import type { Learner } from './person'
import * as store from './store.server'

/**
 * Changes what somebody has told about themselves.
 * @returns ok, or `unknown-municipality`
 */
export function changeDetails(
  who: Learner,
  wish: Details,
): Promise<{ ok: true } | Refusal<'unknown-municipality'> | Busy> {
  return write(async (tx) => {
    if (!(await store.isMunicipality(tx, wish.municipalityCode))) {
      return { ok: false as const, because: 'unknown-municipality' as const }
    }
    await store.changeDetails(tx, who.id, wish)
    return { ok: true as const }
  })
}
