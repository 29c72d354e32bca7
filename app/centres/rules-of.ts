import type { BookingRules } from './booking-rules'
import type { Configuration } from './configuration'
import type { Space, SpaceId } from './space'

/** A centre's configuration as it would be with other rules of its own, or of one space. */
export function withRules(
  { centre, spaces, ...rest }: Configuration,
  wish: { spaceId: null; rules: BookingRules } | { spaceId: SpaceId; rules: Partial<BookingRules> },
): Configuration {
  const of = wish.spaceId === null ? wish.rules : centre.rules
  const ruled = (space: Space): Space => {
    const own = space.id === wish.spaceId ? wish.rules : ownOf(space)
    return { ...space, rules: { ...of, ...own }, ownRules: Object.keys(own) as Space['ownRules'] }
  }
  return { ...rest, centre: { ...centre, rules: of }, spaces: spaces.map(ruled) }
}

/** The rules that a space has of its own. */
export const ownOf = ({ rules, ownRules }: Pick<Space, 'rules' | 'ownRules'>): Partial<BookingRules> =>
  Object.fromEntries(ownRules.map((rule) => [rule, rules[rule]]))
