import type { Municipality } from '~/centres/centre'
import { features, spaceKinds } from '~/centres/space'
import { clockTime } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { clock, type LocalDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Checks, Field, Select } from '~/ui/field'
import type { SearchQuery } from './search-query'

interface SearchFormProps {
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[]
  today: LocalDate
  /** What stands in it. */
  search: SearchQuery
}

const halfHours = Array.from({ length: 36 }, (_, at) => 6 * 60 + at * 30)

/** Where, when, how many, for what: one form that leads to the search. */
export function SearchForm({ municipalities, today, search }: SearchFormProps) {
  const text = useText()
  const language = useLanguage()
  const times = halfHours.map((minute) => ({ value: clock(minute), label: clockTime(minute, language) }))
  const shown = (minute: number | null) => (minute === null ? '' : clock(minute))
  return (
    <form
      method="get"
      action={paths.search()}
      aria-label={text('visitor.home.form')}
      className="grid gap-4 rounded-md border border-rule bg-raised p-4 sm:p-6"
    >
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-4 lg:grid-cols-[2fr_1.5fr_1fr_1fr_1fr_1.6fr]">
        <div className="col-span-2 sm:col-span-1">
          <Select
            label={text('visitor.home.where')}
            name="ort"
            value={search.town ?? ''}
            empty={text('visitor.home.whereEmpty')}
            options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
        <div className="col-span-2 sm:col-span-1">
          <Field label={text('visitor.home.when')} name="dag" type="date" value={search.date} min={today} />
        </div>
        <Select
          label={text('visitor.home.from')}
          name="fran"
          value={shown(search.from)}
          empty={text('visitor.home.any')}
          options={times}
        />
        <Select
          label={text('visitor.home.to')}
          name="till"
          value={shown(search.to)}
          empty={text('visitor.home.any')}
          options={times}
        />
        <Field
          label={text('visitor.home.people')}
          name="antal"
          type="number"
          inputMode="numeric"
          min={1}
          max={200}
          value={String(search.people)}
        />
        <Select
          label={text('visitor.home.what')}
          name="slag"
          value={search.kind ?? ''}
          empty={text('visitor.home.any')}
          options={spaceKinds.map((kind) => ({ value: kind, label: text(`centres.kinds.${kind}`) }))}
        />
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div className="w-full sm:order-last sm:w-auto">
          <Button wide>{text('visitor.home.search')}</Button>
        </div>
        <details className="min-w-0 flex-1" open={search.features.length > 0}>
          <summary className="py-2.5 font-semibold text-primary">{text('visitor.home.more')}</summary>
          <Checks
            legend={text('visitor.home.needs')}
            name="utrustning"
            across
            values={search.features}
            options={features.map((feature) => ({
              value: feature,
              label: text(`centres.features.${feature}`),
            }))}
          />
        </details>
      </div>
    </form>
  )
}
