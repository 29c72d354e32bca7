import { sittingFormats } from '~/exams/sitting'
import { about, type Typed } from '~/exams/typed-fields'
import { UniversityRulesFields, universityParts } from '~/exams/university-rules-fields'
import { useText } from '~/i18n/speech'
import { Choices, Field } from '~/ui/field'

interface RulesFormProps {
  known: {
    validFrom: string
    typed: Record<string, string>
    /** The newest policy as the page was opened. */
    seen: string
  }
  /** The form as it came back. */
  sent: Typed | undefined
}

/** All the rules, a sitting to try them on, and the way to save them. */
export function RulesForm({ known, sent }: RulesFormProps) {
  const text = useText()
  const typed = { values: sent?.values ?? known.typed, errors: sent?.errors ?? {} }
  return (
    <form method="post" noValidate className="grid gap-8">
      <input type="hidden" name="seen" value={sent?.values.seen ?? known.seen} />
      <Field
        name="validFrom"
        label={text('offices.fields.validFrom')}
        hint={text('offices.hints.validFrom')}
        type="date"
        value={sent?.values.validFrom ?? known.validFrom}
        {...(typed.errors.validFrom && { error: typed.errors.validFrom })}
      />
      <nav aria-label={text('exams.form.parts')}>
        <ul className="flex flex-wrap gap-x-5">
          {universityParts.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-block py-2">
                {text(`offices.parts.${part}`)}
              </a>
            </li>
          ))}
          <li>
            <a href="#prova" className="inline-block py-2">
              {text('offices.rules.try')}
            </a>
          </li>
        </ul>
      </nav>
      <UniversityRulesFields typed={typed} />
      <section aria-labelledby="prova" className="grid gap-4 rounded-md bg-surface p-4">
        <h2 id="prova">{text('offices.rules.try')}</h2>
        <p>{text('offices.rules.tryLead')}</p>
        <Field {...about(typed, 'dag')} label={text('offices.rules.example.dag')} type="date" />
        <Field {...about(typed, 'start')} label={text('offices.rules.example.start')} short />
        <Choices
          name="form"
          legend={text('offices.rules.example.form')}
          options={sittingFormats.map((value) => ({ value, label: text(`sittings.formats.${value}`) }))}
          value={typed.values.form}
          across
        />
        <Field {...about(typed, 'sista')} label={text('offices.rules.example.sista')} type="date" optional />
        <div>
          <button type="submit" name="gor" value="visa" className="button button-quiet">
            {text('exams.staff.tryButton')}
          </button>
        </div>
      </section>
      <div>
        <button type="submit" name="gor" value="spara" className="button button-primary">
          {text('offices.rules.save')}
        </button>
      </div>
    </form>
  )
}
