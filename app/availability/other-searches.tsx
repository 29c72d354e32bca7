import { clockSpan, dayName } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { LocalDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { asWish, type SearchQuery } from './search-query'

interface OtherSearchesProps {
  search: SearchQuery
  town: { name: string } | null
  /** The next day with what was asked for, in the town where one was said; null when none was found. */
  nextDay: LocalDate | null
  /** Was something found the same day, only not at that time? */
  sameDay: boolean
}

/** What to try where a search found nothing: each step is a search of its own, one link away. */
export function OtherSearches({ search, town, nextDay, sameDay }: OtherSearchesProps) {
  const text = useText()
  const language = useLanguage()
  const { from, to, people, kind, features } = search
  const searchTo = (over: Partial<SearchQuery>) => paths.search(asWish({ ...search, ...over }))
  const time = from !== null && to !== null ? ` ${clockSpan(from, to, language)}` : ''
  const steps = [
    nextDay && {
      to: searchTo({ date: nextDay }),
      label: town
        ? text('visitor.search.nextDayIn', { town: town.name, when: `${dayName(nextDay, language)}${time}` })
        : text('visitor.search.nextDay', { when: `${dayName(nextDay, language)}${time}` }),
    },
    !sameDay &&
      from !== null && { to: searchTo({ from: null, to: null }), label: text('visitor.search.wholeDay') },
    (kind !== undefined || features.length > 0) && {
      to: searchTo({ kind: undefined, features: [] }),
      label: text('visitor.search.fewerFilters'),
    },
    !sameDay && people > 1 && { to: searchTo({ people: 1 }), label: text('visitor.search.alone') },
  ].filter((step) => step !== null && step !== false)
  if (steps.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3" aria-label={text('visitor.search.instead')}>
      {steps.map(({ to, label }) => (
        <li key={to}>
          <ButtonLink to={to} kind="quiet">
            {label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
