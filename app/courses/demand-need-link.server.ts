import { read, write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Busy, Refusal } from '~/lib/result'
import { demandMost, type NeedId } from './demand'
import type { Need } from './demand-need'
import * as store from './demand-need-store.server'
import { isConfirmed } from './demand-rules'
import { placesOf } from './demand-scope-store.server'

type NeedLink = SignedLink<'employer-need'>

/** A need as the link of its letter shows it, with what its municipality is called; null when it is no more. */
export async function needByLink(link: NeedLink): Promise<(Need & { placeName: string }) | null> {
  const found = await store.find(read(), link.subjectId as NeedId)
  if (!found) return null
  const names = await placesOf(read(), [found.municipalityCode])
  return { ...found, placeName: names.get(found.municipalityCode) ?? '' }
}

/**
 * The mailbox says that the need is theirs: from now on staff look at it. Again changes nothing. Refuses `too-many` where
 * as many of the same mailbox are looked at or shown as it may have.
 */
export const confirmNeed = (link: NeedLink): Promise<{ ok: true } | Refusal<'gone' | 'too-many'> | Busy> =>
  write(async (tx) => {
    const found = await store.find(tx, link.subjectId as NeedId)
    if (!found) return { ok: false, because: 'gone' } as const
    if (isConfirmed(found)) return { ok: true } as const
    const held = (await store.listBy(tx, found.contactEmail)).filter(isConfirmed)
    if (held.length >= demandMost.needs) return { ok: false, because: 'too-many' } as const
    await store.set(tx, found.id, 'waiting')
    return { ok: true } as const
  })

/** The employer takes the need away. Again changes nothing. */
export const removeNeed = (link: NeedLink): Promise<{ ok: true } | Busy> =>
  write(async (tx) => {
    await store.remove(tx, link.subjectId as NeedId)
    return { ok: true } as const
  })
