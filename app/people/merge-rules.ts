import type { Person, PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { overlaps, type Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { type AccountMerge, type MergeState, mergeState, type Side } from './merge'

/** What staff and owners may be shown of the other's address: its first and last character, and where it is. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@')
  const name = [...email.slice(0, at)]
  const [first = '', last = ''] = [name[0], name.at(-1)]
  return `${name.length > 1 ? first : ''}…${name.length > 3 ? last : ''}${email.slice(at)}`
}

/**
 * What the owner of one account may know of the other before both have agreed: its address, masked; null, and
 * nothing at all, of somebody with protected identity.
 */
export const shownOfOther = ({ email, protectedIdentity }: Pick<Person, 'email' | 'protectedIdentity'>) =>
  protectedIdentity ? null : maskedAddress(email)

type Account = Pick<Person, 'id' | 'emailConfirmedAt'>

export type AskReason = Refusal<'same-account' | 'unconfirmed' | 'works-here' | 'asked-already'>

/**
 * May the owners of two accounts be asked whether they are one person? Only who has shown that an address is
 * theirs can be asked there. An account that works at the centre is kept, or stops working there first.
 * @param open the questions of the centre that still can be answered
 */
export function mayAskToMerge(
  kept: Account,
  closed: Account,
  open: readonly Pick<AccountMerge, 'keptId' | 'closedId'>[],
  closedWorksHere: boolean,
): { ok: true } | AskReason {
  if (kept.id === closed.id) return { ok: false, because: 'same-account' }
  if (kept.emailConfirmedAt === null || closed.emailConfirmedAt === null)
    return { ok: false, because: 'unconfirmed' }
  if (closedWorksHere) return { ok: false, because: 'works-here' }
  const both: PersonId[] = [kept.id, closed.id]
  const isAsked = open.some(({ keptId, closedId }) => both.includes(keptId) || both.includes(closedId))
  return isAsked ? { ok: false, because: 'asked-already' } : { ok: true }
}

/** Why an owner cannot say yes; an account that works somewhere takes no roles along, and is not closed either. */
export type AgreeReason = Refusal<Exclude<MergeState, 'open'>> | Refusal<'works'>

/**
 * May the owner of a side say yes? Saying it again is as good as once.
 * @param works does their account have a role anywhere?
 */
export function mayAgree(
  merge: AccountMerge,
  side: Side,
  works: boolean,
  now: Instant,
): { ok: true } | AgreeReason {
  const state = mergeState(merge, now)
  if (state !== 'open') return { ok: false, because: state }
  return side === 'closed' && works ? { ok: false, because: 'works' } : { ok: true }
}

/** An open place in a line. */
export interface OpenWait extends Span {
  id: Id<'wait'>
  centreId: Id<'centre'>
  spaceId: Id<'space'> | null
  kind: string | null
  state: string
  createdAt: Instant
}

/**
 * Which places in line one person has too many when two stand as one: of two for the same time in the same line
 * an offer is kept before waiting, else the earlier. Two offers stay: each holds places until it is answered.
 */
export function surplusWaits(kept: readonly OpenWait[], closed: readonly OpenWait[]): Id<'wait'>[] {
  const pairs = kept.flatMap((one) =>
    closed.filter((other) => isSame(one, other)).map((other) => [one, other]),
  )
  return [...new Set(pairs.flatMap((pair) => weaker(pair as [OpenWait, OpenWait])?.id ?? []))]
}

const isSame = (a: OpenWait, b: OpenWait) =>
  a.centreId === b.centreId && a.spaceId === b.spaceId && a.kind === b.kind && overlaps(a, b)

function weaker([a, b]: [OpenWait, OpenWait]): OpenWait | null {
  const waiting = [a, b].filter(({ state }) => state === 'waiting')
  if (waiting.length < 2) return waiting[0] ?? null
  return a.createdAt <= b.createdAt ? b : a
}
