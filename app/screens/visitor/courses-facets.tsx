import { type Facet, searchSorts } from '~/courses/search'
import { sortText } from '~/courses/search-query'
import { useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'

/** The form that fields anywhere on the page belong to. */
export const searchForm = 'sok-utbildning'

interface Value {
  value: string
  name: string
  count: number
  isChosen: boolean
}

interface FacetsProps {
  facets: readonly { facet: Facet; values: readonly Value[] }[]
  sort: (typeof searchSorts)[number]
  /** How many values are chosen. */
  count: number
  parameters: Readonly<Record<Facet, string>>
}

/** What narrows and orders the search: a column where there is room, folded on a phone. */
export function Facets({ facets, sort, count, parameters }: FacetsProps) {
  const text = useText()
  return (
    <details className="facets">
      <summary className="button button-quiet w-full">
        {count > 0 ? text('courses.narrowCount', { count }) : text('courses.narrow')}
      </summary>
      <div className="grid gap-6 pt-4 lg:pt-0">
        <h2 className="sr-only">{text('courses.narrow')}</h2>
        <Select
          name="sort"
          form={searchForm}
          label={text('courses.sort')}
          value={sortText(sort)}
          options={searchSorts.map((one) => ({ value: sortText(one), label: text(`courses.sorts.${one}`) }))}
        />
        {facets
          .filter(({ values }) => values.length > 0)
          .map(({ facet, values }) => (
            <OneFacet key={facet} facet={facet} name={parameters[facet]} values={values} />
          ))}
        <div>
          <Button form={searchForm} wide>
            {text('courses.apply')}
          </Button>
        </div>
      </div>
    </details>
  )
}

/** More are folded, unless one of them is chosen. */
const shownMost = 6

function OneFacet({ facet, name, values }: { facet: Facet; name: string; values: readonly Value[] }) {
  const text = useText()
  const isOne = facet === 'days'
  const none = { value: '', name: text('courses.anyDays'), count: null, isChosen: !values.some(isChosen) }
  const all = isOne ? [none, ...values] : values
  const rest = all.slice(shownMost)
  const row = (one: (typeof all)[number]) => (
    <Choice key={one.value} {...one} parameter={name} type={isOne ? 'radio' : 'checkbox'} />
  )
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{text(`courses.facets.${facet}`)}</legend>
      {all.slice(0, shownMost).map(row)}
      {rest.length > 0 && (
        <details open={rest.some(isChosen)}>
          <summary className="py-2.5 text-primary">{text('courses.more', { count: rest.length })}</summary>
          {rest.map(row)}
        </details>
      )}
    </fieldset>
  )
}

const isChosen = (one: { isChosen: boolean }) => one.isChosen

interface ChoiceProps {
  parameter: string
  type: 'radio' | 'checkbox'
  value: string
  name: string
  count: number | null
  isChosen: boolean
}

function Choice({ parameter, type, value, name, count, isChosen }: ChoiceProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2 lg:min-h-9 lg:py-1">
      <input
        type={type}
        form={searchForm}
        name={parameter}
        value={value}
        defaultChecked={isChosen}
        className="mt-0.5 size-6 shrink-0 accent-primary"
      />
      <span className="min-w-0 grow [overflow-wrap:anywhere]">{name}</span>
      {count !== null && <span className="text-muted tabular-nums">{count}</span>}
    </label>
  )
}

/** What is chosen, each with the way to the same search without it. */
export function Chosen({
  chosen,
  clear,
}: {
  chosen: readonly { name: string; to: string }[]
  clear: string
}) {
  const text = useText()
  if (chosen.length === 0) return null
  return (
    <nav aria-label={text('courses.chosen')}>
      <ul className="flex flex-wrap gap-2">
        {chosen.map(({ name, to }) => (
          <li key={to}>
            <a
              href={to}
              aria-label={text('courses.remove', { name })}
              className="inline-flex min-h-11 items-center gap-2 rounded-md border border-border bg-surface px-3 text-ink no-underline hover:border-primary"
            >
              {name}
              <svg viewBox="0 0 24 24" className="size-4 shrink-0" aria-hidden="true">
                <path
                  d="m6 6 12 12M18 6 6 18"
                  stroke="currentColor"
                  strokeWidth="2.6"
                  strokeLinecap="round"
                />
              </svg>
            </a>
          </li>
        ))}
        <li>
          <a href={clear} className="inline-flex min-h-11 items-center px-2">
            {text('courses.clear')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
