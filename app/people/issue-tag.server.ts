import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { centreName } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import * as register from './register-store.server'
import type { Tag } from './tag'
import { mayIssue, type TagReason } from './tag-rules'
import * as store from './tag-store.server'

/**
 * Gives a tag to somebody whom this staff member's centre knows.
 * @returns the tag; `tag-held` when somebody has the number; `tag-over`; or `gone` when nobody here is that
 */
export function issueTag(
  who: Staff,
  personId: PersonId,
  wish: Pick<Tag, 'number' | 'expiresOn'>,
  now: Instant,
): Promise<{ ok: true; tag: Tag } | TagReason | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const centre = await centreName(tx, centreId)
    const person = await register.find(tx, centreId, personId)
    if (!centre || !person) return { ok: false, because: 'gone' } as const
    const same = await store.underNumber(tx, centreId, wish.number)
    const verdict = mayIssue(wish, same, localDate(now, centre.timeZone))
    if (!verdict.ok) return verdict
    const fresh = { returnedAt: null, lostAt: null, revokedAt: null }
    const tag: Tag = { ...wish, ...fresh, id: newId(), centreId, personId, issuedAt: now }
    await store.add(tx, tag)
    await logDeed(tx, {
      centreId,
      personId: who.id,
      at: now,
      action: 'issue-tag',
      subjectId: personId,
      after: { tag: tag.number, expiresOn: tag.expiresOn },
    })
    return { ok: true, tag } as const
  })
}
