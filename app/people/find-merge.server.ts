import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import { hasRole } from '~/identity/close-steps.server'
import { findPerson } from '~/identity/steps.server'
import type { Instant } from '~/lib/time'
import { accountOf, agreedAt, type MergeId, mergeState, otherSide } from './merge'
import { mayAgree, shownOfOther } from './merge-rules'
import { askedBy, type MergeLink } from './merge-steps.server'
import * as merges from './merge-store.server'

/**
 * What a link would do, as far as its reader may know: of the other account its address, masked, or nothing.
 * @returns `merged`: it is done; `over`: it will not be done; null when there is nothing to answer
 */
export async function findMergeByLink(link: MergeLink, now: Instant) {
  const merge = await merges.find(read(), link.subjectId as MergeId)
  if (!merge) return null
  const state = mergeState(merge, now)
  if (state !== 'open') return { state: state === 'merged' ? ('merged' as const) : ('over' as const) }
  const asked = await askedBy(read(), link)
  if (!asked) return null
  const { side, person } = asked
  const centre = await centreName(read(), merge.centreId)
  const other = await findPerson(read(), accountOf(merge, otherSide(side)))
  if (!centre || !other) return null
  return {
    state: 'open' as const,
    side,
    centre,
    own: person.email,
    other: shownOfOther(other),
    until: merge.expiresAt,
    agreed: agreedAt(merge, side) !== null,
    works: !mayAgree(merge, side, await hasRole(read(), person.id), now).ok,
  }
}
