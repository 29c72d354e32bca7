import { useText } from '~/i18n/speech'
import { Select } from '~/ui/field'

/** One that can be chosen. */
export interface KnownMunicipality {
  /** Four digits (Statistics Sweden). */
  code: string
  name: string
}

interface MunicipalityFieldProps {
  municipalities: readonly KnownMunicipality[]
  value?: string
  error?: string
}

/** Where somebody is registered as living; nobody has to say. */
export function MunicipalityField({ municipalities, ...props }: MunicipalityFieldProps) {
  const text = useText()
  return (
    <Select
      {...props}
      name="municipalityCode"
      options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      label={text('identity.fields.municipality')}
      hint={text('identity.fields.municipalityHint')}
      empty={text('identity.fields.municipalityEmpty')}
      optional
    />
  )
}
