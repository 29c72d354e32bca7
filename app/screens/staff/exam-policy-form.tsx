import { ExampleFields } from '~/exams/example-fields'
import { PolicyFields, policyParts } from '~/exams/policy-fields'
import type { Typed } from '~/exams/typed-fields'
import { useText } from '~/i18n/speech'
import { Field } from '~/ui/field'

interface PolicyFormProps {
  known: {
    validFrom: string
    typed: Record<string, string>
    /** The newest policy as the page was opened. */
    seen: string
    universities: { id: string; short: string; name: string }[]
    municipalities: { code: string; name: string }[]
  }
  /** The form as it came back. */
  sent: Typed | undefined
}

/** All the rules, an example to try them on, and the way to save them. */
export function PolicyForm({ known, sent }: PolicyFormProps) {
  const { validFrom, seen, universities, municipalities } = known
  const text = useText()
  const typed = { values: sent?.values ?? known.typed, errors: sent?.errors ?? {} }
  return (
    <form method="post" noValidate className="grid gap-8">
      <input type="hidden" name="seen" value={sent?.values.seen ?? seen} />
      <Field
        name="validFrom"
        label={text('exams.fields.validFrom')}
        hint={text('exams.hints.validFrom')}
        type="date"
        value={sent?.values.validFrom ?? validFrom}
        error={typed.errors.validFrom}
      />
      <nav aria-label={text('exams.form.parts')}>
        <ul className="flex flex-wrap gap-x-5">
          {policyParts.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-block py-2">
                {text(`exams.parts.${part}`)}
              </a>
            </li>
          ))}
          <li>
            <a href="#prova" className="inline-block py-2">
              {text('exams.staff.try')}
            </a>
          </li>
        </ul>
      </nav>
      <PolicyFields typed={typed} universities={universities} />
      <section aria-labelledby="prova" className="grid gap-4 rounded-md bg-surface p-4">
        <h2 id="prova">{text('exams.staff.try')}</h2>
        <p>{text('exams.staff.tryLead')}</p>
        <ExampleFields typed={typed} municipalities={municipalities} universities={universities} />
        <div>
          <button type="submit" name="gor" value="visa" className="button button-quiet">
            {text('exams.staff.tryButton')}
          </button>
        </div>
      </section>
      <div>
        <button type="submit" name="gor" value="spara" className="button button-primary">
          {text('exams.staff.save')}
        </button>
      </div>
    </form>
  )
}
