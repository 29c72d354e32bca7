import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Check, Choices, Field } from '~/ui/field'
import type { FailedForm } from './failed-form'
import { type KnownMunicipality, MunicipalityField } from './municipality-field'
import type { Person } from './person'
import { aliasText } from './shown-name'

/** In the order of the form. */
export const detailsFields = ['name', 'municipalityCode', 'phone', 'language', 'protectedIdentity'] as const

interface DetailsFormProps {
  person: Person
  municipalities: readonly KnownMunicipality[]
  failed?: FailedForm
}

/** What somebody may change about themselves. */
export function DetailsForm({ person, municipalities, failed }: DetailsFormProps) {
  const text = useText()
  const errors = failed?.errors ?? {}
  const values = failed?.values ?? {
    name: person.name,
    municipalityCode: person.municipalityCode ?? '',
    phone: person.phone ?? '',
    language: person.language,
    ...(person.protectedIdentity && { protectedIdentity: 'ja' }),
  }
  const languages = (['sv', 'en'] as const).map((value) => ({
    value,
    label: text(`identity.fields.languages.${value}`),
  }))
  return (
    <form method="post" action={paths.accountDetails()} noValidate className="grid gap-5">
      <Field
        label={text('identity.fields.name')}
        name="name"
        autoComplete="name"
        required
        maxLength={100}
        value={values.name}
        error={errors.name}
      />
      <MunicipalityField
        municipalities={municipalities}
        value={values.municipalityCode}
        error={errors.municipalityCode}
      />
      <Field
        label={text('identity.fields.phone')}
        hint={text('identity.fields.phoneHint')}
        name="phone"
        type="tel"
        autoComplete="tel"
        optional
        maxLength={30}
        value={values.phone}
        error={errors.phone}
      />
      <Choices
        legend={text('identity.fields.language')}
        name="language"
        options={languages}
        across
        value={values.language}
        error={errors.language}
      />
      <Check
        label={text('identity.fields.protected')}
        hint={text('identity.fields.protectedHint', { alias: aliasText(person, text) })}
        name="protectedIdentity"
        checked={values.protectedIdentity !== undefined}
      />
      <div>
        <Button>{text('identity.account.detailsSave')}</Button>
      </div>
    </form>
  )
}
