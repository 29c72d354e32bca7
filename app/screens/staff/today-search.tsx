import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { fieldId } from '~/ui/field'

interface DaySearchProps {
  centreId: string
  /** Undefined: today. */
  day: string | undefined
  question: string
  /** Is there nothing of more importance on the page? */
  focus: boolean
}

/** A code or a name: the first thing on the page that the keyboard meets. */
export function DaySearch({ centreId, day, question, focus }: DaySearchProps) {
  const text = useText()
  return (
    <search className="print:hidden">
      <form method="get" action={paths.today(centreId)} className="grid max-w-text gap-1">
        {day && <input type="hidden" name="dag" value={day} />}
        <label htmlFor={fieldId('sok')} className="font-semibold">
          {text('day.search.label')}
        </label>
        <div className="flex gap-2">
          <input
            id={fieldId('sok')}
            name="sok"
            type="search"
            defaultValue={question}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            // biome-ignore lint/a11y/noAutofocus: staff come to this page to check people in
            autoFocus={focus && question === ''}
            className="control"
          />
          <Button kind="quiet">{text('day.search.button')}</Button>
        </div>
      </form>
    </search>
  )
}
