import { useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'

interface TownProps {
  /** Where the form goes. */
  to: string
  town: { code: string; name: string } | null
  municipalities: readonly { code: string; name: string }[]
  /** What goes along, unseen: parameters of the address. */
  along?: Readonly<Record<string, string | readonly string[]>>
}

/** From where the page is seen, and the way to see it from another town. */
export function FromTown(props: TownProps) {
  const { town } = props
  const text = useText()
  if (!town)
    return (
      <Notice kind="info" title={text('courseHere.choose')}>
        <p>{text('courseHere.chooseWhy')}</p>
        <TownForm {...props} />
      </Notice>
    )
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 print:hidden">
      <p className="text-xl font-extrabold">{text('courseHere.from', { town: town.name })}</p>
      <TownFold {...props} label={text('courseHere.change')} />
    </div>
  )
}

/** The choice of a town, folded. */
export function TownFold({ label, ...props }: TownProps & { label: string }) {
  return (
    <details>
      <summary className="inline-block py-2.5 text-primary underline">{label}</summary>
      <div className="pb-3">
        <TownForm {...props} />
      </div>
    </details>
  )
}

function TownForm({ to, town, municipalities, along = {} }: TownProps) {
  const text = useText()
  return (
    <form method="get" action={to} className="flex flex-wrap items-end gap-3">
      {Object.entries(along).flatMap(([name, said]) =>
        [said]
          .flat()
          .filter((value) => value !== '')
          .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <div className="min-w-56">
        <Select
          name="hem"
          label={text('courseHere.town')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          value={town?.code}
          // Nobody lives in the first of the alphabet by mistake.
          {...(town ? {} : { empty: text('courses.chooseTown') })}
          required
        />
      </div>
      <Button kind="quiet">{text('courseHere.use')}</Button>
    </form>
  )
}
