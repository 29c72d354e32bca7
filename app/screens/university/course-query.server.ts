import { type OwnFilter, ownFilters } from '~/courses/edit-list.server'
import { parseTerm, termName } from '~/courses/term'
import { cleanLine } from '~/lib/clean'

/** What an address asks to see of a university's courses. */
export function courseQueryOf(asked: URLSearchParams) {
  const state: OwnFilter = ownFilters.find((one) => one === asked.get('tillstand')) ?? 'alla'
  const words = cleanLine(asked.get('sok') ?? '').slice(0, 100)
  const term = parseTerm(asked.get('termin') ?? '')
  const page = Math.floor(Math.min(1000, Math.max(1, Number(asked.get('sida')) || 1)))
  return { state, words, term, page }
}

/** The same as the parts of an address, but for the page. */
export const courseWishOf = ({ state, words, term }: ReturnType<typeof courseQueryOf>) => ({
  ...(state !== 'alla' && { tillstand: state }),
  ...(words && { sok: words }),
  ...(term !== null && { termin: termName(term) }),
})
