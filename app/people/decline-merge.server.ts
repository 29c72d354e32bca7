import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { mergeState } from './merge'
import { askedBy, type MergeLink } from './merge-steps.server'
import * as merges from './merge-store.server'

/**
 * Says no for the account that a link was mailed to: both stay as they are, also when the other owner has said yes.
 * @returns ok, or `gone` when there is nothing to answer any more
 */
export function declineMerge(link: MergeLink, now: Instant): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const asked = await askedBy(tx, link)
    if (!asked || mergeState(asked.merge, now) !== 'open') return { ok: false, because: 'gone' } as const
    await merges.end(tx, asked.merge.id, 'declined', now)
    return { ok: true } as const
  })
}
