import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { centreName } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import type { Tag, TagDeed, TagId } from './tag'
import { mayMark, type TagReason, tagState } from './tag-rules'
import * as store from './tag-store.server'

/**
 * Writes down what became of a tag of this staff member's centre: handed back, lost, or taken out of the
 * lock's list.
 * @returns the tag; why not; or `gone` when it is not there
 */
export function markTag(
  who: Staff,
  id: TagId,
  deed: TagDeed,
  now: Instant,
): Promise<{ ok: true; tag: Tag } | TagReason | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const [tag, centre] = [await store.find(tx, who.centreId, id), await centreName(tx, who.centreId)]
    if (!tag || !centre) return { ok: false, because: 'gone' } as const
    const verdict = mayMark(tag, deed)
    if (!verdict.ok) return verdict
    await store.mark(tx, id, deed, now)
    const marked = (await store.find(tx, who.centreId, id)) ?? tag
    const today = localDate(now, centre.timeZone)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: deed,
      subjectId: tag.personId,
      before: { tag: tag.number, tagState: tagState(tag, today) },
      after: { tag: tag.number, tagState: tagState(marked, today) },
    })
    return { ok: true, tag: marked } as const
  })
}
