import { useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'

interface TownProps {
  /** Where the form goes. */
  to: string
  town: { code: string; name: string } | null
  municipalities: readonly { code: string; name: string }[]
  /** What goes along, unseen. */
  along?: readonly string[]
}

/** From where the page is seen, and the way to see it from another town. */
export function FromTown({ to, town, municipalities, along = [] }: TownProps) {
  const text = useText()
  const form = (
    <form method="get" action={to} className="flex flex-wrap items-end gap-3">
      {along.map((id) => (
        <input key={id} type="hidden" name="k" value={id} />
      ))}
      <div className="min-w-56">
        <Select
          name="hem"
          label={text('courseHere.town')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          value={town?.code}
        />
      </div>
      <Button kind="quiet">{text('courseHere.use')}</Button>
    </form>
  )
  if (!town)
    return (
      <Notice kind="info" title={text('courseHere.choose')}>
        <p>{text('courseHere.chooseWhy')}</p>
        {form}
      </Notice>
    )
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 print:hidden">
      <p className="text-xl font-extrabold">{text('courseHere.from', { town: town.name })}</p>
      <details>
        <summary className="inline-block py-2.5 text-primary underline">{text('courseHere.change')}</summary>
        <div className="pb-3">{form}</div>
      </details>
    </div>
  )
}
