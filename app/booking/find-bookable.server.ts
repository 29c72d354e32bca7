import { read } from '#db/connect.server'
import { type Free, findFree, type Search } from '~/availability/free-steps.server'
import type { Instant } from '~/lib/time'
import { mayReserve } from './rules'

/**
 * Spaces that are free for a whole span and whose rules let somebody book it: length, step, how late and
 * how early. Who may book, and each learner's limits, are told apart when they book.
 */
export async function findBookable(search: Search, now: Instant): Promise<Free[]> {
  const found = await findFree(read(), search)
  return found.filter(({ space, centre, whole }) => {
    const forAll = { ...space, rules: { ...space.rules, audience: { who: 'anyone' as const } } }
    const places = whole ? 1 : search.people
    const wish = { ...search, spaceId: space.id, places, whole, note: '' }
    const facts = { centre, space: forAll, open: [search], approved: true, own: [] }
    return mayReserve(facts, { municipalityCode: null }, wish, now).ok
  })
}
