import { useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { Field, type Option, Select, TextArea } from '~/ui/field'
import { demandMost } from './demand'

interface NeedFieldsProps {
  options: Record<'municipalities' | 'professions' | 'terms', readonly Option[]>
  values: Record<string, string>
  /** Keys of the dictionary. */
  errors: Record<string, string>
}

/** What an employer says of a need. */
export function NeedFields({ options, values, errors }: NeedFieldsProps) {
  const text = useText()
  const field = (name: string) => {
    const [value, error] = [values[name], errors[name]]
    return { name, ...(value !== undefined && { value }), ...(error && { error: say(text, error) }) }
  }
  return (
    <>
      <Field
        {...field('arbetsgivare')}
        label={text('demand.employer.employer')}
        autoComplete="organization"
        maxLength={demandMost.employer}
        required
      />
      <Select
        {...field('kommun')}
        label={text('demand.employer.municipality')}
        options={options.municipalities}
        empty={text('demand.wish.choose')}
        required
      />
      <Select
        {...field('yrke')}
        label={text('demand.employer.profession')}
        options={options.professions}
        empty={text('demand.employer.other')}
      />
      <Field
        {...field('antal')}
        label={text('demand.employer.people')}
        inputMode="numeric"
        maxLength={3}
        short
        required
      />
      <Select
        {...field('termin')}
        label={text('demand.employer.term')}
        options={options.terms}
        empty={text('demand.anyTerm')}
      />
      <TextArea
        {...field('behov')}
        label={text('demand.employer.need')}
        hint={text('demand.employer.needHint')}
        rows={4}
        maxLength={demandMost.need}
        required
      />
      <Field
        {...field('brevlada')}
        type="email"
        label={text('demand.employer.email')}
        hint={text('demand.employer.emailHint')}
        autoComplete="email"
        spellCheck={false}
        maxLength={254}
        required
      />
    </>
  )
}
