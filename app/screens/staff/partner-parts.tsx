import { dayName } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { addDays, type LocalDate } from '~/lib/time'
import { Button } from '~/ui/button'
import { Check, Checks, Choices, Field } from '~/ui/field'
import { Section } from '~/ui/page'

/** In the order of the form. */
export const partnerFieldOrder = [
  '',
  'namn',
  'kontakt',
  'epost',
  'sprak',
  'lokaler',
  'timmar',
  'dagar',
  'fran',
  'till',
  'framat',
  'borjar',
  'slutar',
] as const

/** Any Monday. */
const monday = '2026-08-31' as LocalDate

interface PartnerFormProps {
  spaces: readonly { id: string; name: string }[]
  values: Record<string, string | undefined>
  chosen: { lokaler: readonly string[]; dagar: readonly string[] }
  errors: Record<string, string>
}

/** Who an organisation is, and what is agreed with it. */
export function PartnerForm({ spaces, values, chosen, errors }: PartnerFormProps) {
  const text = useText()
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <form method="post" noValidate className="grid gap-6">
      <Field
        {...field('namn')}
        label={text('sharing.form.name')}
        hint={text('sharing.form.nameHint')}
        maxLength={80}
        required
      />
      <Field {...field('kontakt')} label={text('sharing.form.contactName')} maxLength={80} required />
      <Field
        {...field('epost')}
        label={text('sharing.form.email')}
        hint={text('sharing.form.emailHint')}
        type="email"
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
        required
      />
      <Choices
        legend={text('sharing.form.language')}
        name="sprak"
        options={(['sv', 'en'] as const).map((value) => ({
          value,
          label: text(`identity.fields.languages.${value}`),
        }))}
        across
        value={values.sprak}
        error={errors.sprak}
      />
      <Checks
        legend={text('sharing.form.spaces')}
        name="lokaler"
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        values={chosen.lokaler}
        error={errors.lokaler}
      />
      <Bounds values={values} chosen={chosen} errors={errors} />
      <div>
        <Button>{text('sharing.form.save')}</Button>
      </div>
    </form>
  )
}

function Bounds({ values, chosen, errors }: Omit<PartnerFormProps, 'spaces'>) {
  const [text, language] = [useText(), useLanguage()]
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <Section title={text('sharing.form.bounds')} id="avtalat">
      <p className="max-w-text">{text('sharing.form.rules')}</p>
      <Field
        {...field('timmar')}
        label={text('sharing.form.hours')}
        hint={text('sharing.form.hoursHint')}
        inputMode="decimal"
        required
        short
      />
      <Checks
        legend={text('sharing.form.weekdays')}
        name="dagar"
        options={[0, 1, 2, 3, 4, 5, 6].map((at) => ({
          value: String(at + 1),
          label: dayName(addDays(monday, at), language).split(' ')[0] ?? '',
        }))}
        values={chosen.dagar}
        error={errors.dagar}
        across
      />
      <div className="flex flex-wrap gap-4">
        <Field {...field('fran')} label={text('sharing.form.from')} inputMode="numeric" required short />
        <Field {...field('till')} label={text('sharing.form.to')} inputMode="numeric" required short />
        <Field
          {...field('framat')}
          label={text('sharing.form.daysAhead')}
          inputMode="numeric"
          required
          short
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <Field {...field('borjar')} label={text('sharing.form.begins')} type="date" required />
        <Field {...field('slutar')} label={text('sharing.form.ends')} type="date" optional />
      </div>
      <Check
        name="godkannande"
        label={text('sharing.form.approval')}
        hint={text('sharing.form.approvalHint')}
        checked={values.godkannande === 'ja'}
      />
    </Section>
  )
}
