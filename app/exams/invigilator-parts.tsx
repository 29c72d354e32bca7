import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field, type Option, Select } from '~/ui/field'

/** Says when an invigilator can; with centres to choose among where there are several. */
export function TimeForm({ action, centres = [] }: { action: string; centres?: readonly Option[] }) {
  const text = useText()
  const [only] = centres
  return (
    <form method="post" action={action} className="grid gap-4">
      {centres.length === 1 && only && <input type="hidden" name="centrum" value={only.value} />}
      {centres.length > 1 && (
        <Select label={text('invigilators.centre')} name="centrum" options={centres} required />
      )}
      <Field label={text('invigilators.day')} name="dag" type="date" required short />
      <div className="grid grid-cols-2 gap-4 sm:max-w-80">
        <Field label={text('invigilators.from')} name="fran" type="time" required />
        <Field label={text('invigilators.to')} name="till" type="time" required />
      </div>
      <div>
        <Button kind="quiet">{text('invigilators.addTime')}</Button>
      </div>
    </form>
  )
}

/** Where whoever invigilates finds what is theirs. */
export function WatcherLinks() {
  const text = useText()
  return (
    <ul>
      <li>
        <a href={paths.duties()} className="inline-block py-2.5">
          {text('invigilators.own.title')}
        </a>
      </li>
      <li>
        <a href={paths.examDays()} className="inline-block py-2.5">
          {text('examDay.mine.title')}
        </a>
      </li>
    </ul>
  )
}
