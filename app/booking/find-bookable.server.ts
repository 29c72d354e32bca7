import { read } from '#db/connect.server'
import { byDistance, bySuiting } from '~/availability/found-order'
import { type Free, findFree, type Search } from '~/availability/free-steps.server'
import type { Instant } from '~/lib/time'
import { isBookable } from './bookable'

/**
 * Spaces that are free for a whole span and whose rules let somebody book it: length, step, how late and
 * how early; nearest first, then what suits best. Who may book, and each learner's limits, are told apart
 * when they book.
 */
export async function findBookable(search: Search, now: Instant): Promise<Free[]> {
  const found = await findFree(read(), search)
  const suiting = bySuiting(search)
  return found.filter((one) => isBookable(one, search, now)).sort((a, b) => byDistance(a, b) || suiting(a, b))
}
