import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import type { Tag, TagDeed } from './tag'

type Held = Pick<Tag, 'expiresOn' | 'returnedAt' | 'lostAt' | 'revokedAt'>

/** How a tag stands: it opens the door only while it is `out`. */
export type TagState = 'out' | 'expired' | 'lost' | 'revoked' | 'returned'

/** How a tag stands on a day. The last day of the study period is in it. */
export function tagState({ returnedAt, revokedAt, lostAt, expiresOn }: Held, today: LocalDate): TagState {
  if (returnedAt !== null) return 'returned'
  if (revokedAt !== null) return 'revoked'
  if (lostAt !== null) return 'lost'
  return expiresOn < today ? 'expired' : 'out'
}

/** Why a tag must be taken out of the lock's list; null when it need not. What was handed back is harmless. */
export function whyRevoke(
  tag: Held,
  today: LocalDate,
  suspended: boolean,
): 'lost' | 'expired' | 'suspended' | null {
  const state = tagState(tag, today)
  if (state === 'lost' || state === 'expired') return state
  return state === 'out' && suspended ? 'suspended' : null
}

export type TagReason = Refusal<
  'tag-held' | 'tag-over' | 'returned-already' | 'lost-already' | 'revoked-already'
>

/**
 * May a tag be given to somebody? A number opens the door for one person at a time: it is free again when the
 * tag was handed back, or was taken out of the lock's list.
 * @param same what was issued under the number before
 */
export function mayIssue(
  wish: Pick<Tag, 'expiresOn'>,
  same: readonly Held[],
  today: LocalDate,
): { ok: true } | TagReason {
  if (wish.expiresOn < today) return { ok: false, because: 'tag-over' }
  const isHeld = same.some(({ returnedAt, revokedAt }) => returnedAt === null && revokedAt === null)
  return isHeld ? { ok: false, because: 'tag-held' } : { ok: true }
}

/** May this still happen to a tag? What was lost or revoked may be found and handed back. */
export function mayMark({ returnedAt, lostAt, revokedAt }: Held, deed: TagDeed): { ok: true } | TagReason {
  if (returnedAt !== null) return { ok: false, because: 'returned-already' }
  if (deed === 'return-tag') return { ok: true }
  if (revokedAt !== null) return { ok: false, because: 'revoked-already' }
  return deed === 'lose-tag' && lostAt !== null ? { ok: false, because: 'lost-already' } : { ok: true }
}

/** Where terms end: spring in the first days of June, autumn in the middle of January. Month and day. */
const termEnds = ['01-17', '06-07'] as const

/** The end of the term that a day is in: what a tag is given for unless staff say otherwise. */
export function endOfTerm(today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4))
  const ends = [year, year + 1].flatMap((one) => termEnds.map((day) => `${one}-${day}` as LocalDate))
  return ends.find((end) => end >= today) ?? today
}
