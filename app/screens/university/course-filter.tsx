import { useText } from '~/i18n/speech'
import { Field, Select } from '~/ui/field'

/** What is asked for, as the parts of the address. */
export type CourseWish = Partial<Record<'tillstand' | 'sok' | 'termin', string>>

interface FilterProps {
  wish: CourseWish
  terms: readonly string[]
  filters: readonly { value: string; isHere: boolean; label: string; to: string }[]
}

/** By words and term, and by state. */
export function CourseFilter({ wish, terms, filters }: FilterProps) {
  const text = useText()
  return (
    <div className="grid gap-2 rounded-md bg-surface p-4">
      <form
        method="get"
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_auto]"
      >
        {wish.tillstand && <input type="hidden" name="tillstand" value={wish.tillstand} />}
        <div className="col-span-2 sm:col-span-1">
          <Field name="sok" type="search" label={text('courseEdit.list.words')} value={wish.sok ?? ''} />
        </div>
        <Select
          name="termin"
          label={text('courseEdit.list.term')}
          empty={text('courseEdit.list.everyTerm')}
          options={terms.map((value) => ({ value, label: value }))}
          value={wish.termin ?? ''}
        />
        <button type="submit" className="button button-quiet">
          {text('courseEdit.list.search')}
        </button>
      </form>
      <nav aria-label={text('courseEdit.list.parts')}>
        <ul className="flex flex-wrap gap-x-4">
          {filters.map(({ value, isHere, label, to }) => (
            <li key={value}>
              <a
                href={to}
                aria-current={isHere ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
