import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field, Select } from '~/ui/field'
import type { Municipality } from './centre'

interface CentreFilterProps {
  q: string
  /** Code; empty for all. */
  municipality: string
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[]
}

/** Finds a centre by name, town or municipality. */
export function CentreFilter({ q, municipality, municipalities }: CentreFilterProps) {
  const text = useText()
  return (
    <form
      method="get"
      action={paths.centres()}
      aria-label={text('centres.list.find')}
      className="grid max-w-3xl items-end gap-4 pt-2 sm:grid-cols-[1fr_1fr_auto]"
    >
      <Field label={text('centres.list.q')} name="q" type="search" value={q} maxLength={100} />
      <Select
        label={text('centres.list.municipality')}
        name="kommun"
        value={municipality}
        empty={text('centres.list.everywhere')}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Button>{text('centres.list.show')}</Button>
    </form>
  )
}
