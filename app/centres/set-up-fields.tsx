import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { Choices, Field, Select } from '~/ui/field'
import { spaceKinds } from './space'

/** In the order of the form. */
export const setUpFields = [
  'code',
  'name',
  'email',
  'password',
  'municipalityCode',
  'municipalityName',
  'networkName',
  'centreName',
  'town',
  'address',
  'centreEmail',
  'centrePhone',
  'lat',
  'lon',
  'opens',
  'closes',
  'spaceName',
  'kind',
  'seats',
  'bookable',
] as const

interface SetUpFieldsProps {
  /** Sentences by field. */
  errors: Record<string, string>
  values: Record<string, string>
}

/** Everything that an empty installation needs to know. */
export function SetUpFields(form: SetUpFieldsProps) {
  const text = useText()
  return (
    <>
      <Line
        {...form}
        name="code"
        label={text('identity.setUp.code')}
        hint={text('identity.setUp.codeHint')}
      />
      <Administrator {...form} />
      <Place {...form} />
      <Centre {...form} />
      <Hours {...form} />
      <Space {...form} />
    </>
  )
}

interface LineProps extends SetUpFieldsProps {
  name: (typeof setUpFields)[number]
  label: string
  hint?: ReactNode
  type?: HTMLInputTypeAttribute
  autoComplete?: string
  inputMode?: 'numeric' | 'decimal'
  optional?: boolean
  short?: boolean
  value?: string
}

function Line({ errors, values, value, optional, autoComplete = 'off', ...field }: LineProps) {
  return (
    <Field
      {...field}
      autoComplete={autoComplete}
      value={values[field.name] ?? value}
      error={errors[field.name]}
      optional={optional}
      required={!optional}
    />
  )
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-5">
      <legend className="mb-4 text-xl font-bold">{title}</legend>
      {lead && <p>{lead}</p>}
      {children}
    </fieldset>
  )
}

function Administrator(form: SetUpFieldsProps) {
  const text = useText()
  return (
    <Part title={text('identity.setUp.administrator')} lead={text('identity.setUp.administratorLead')}>
      <Line {...form} name="name" label={text('identity.fields.name')} autoComplete="name" />
      <Line {...form} name="email" label={text('identity.fields.email')} type="email" autoComplete="email" />
      <Line
        {...form}
        name="password"
        label={text('identity.fields.password')}
        hint={text('identity.fields.newPasswordHint')}
        type="password"
        autoComplete="new-password"
      />
    </Part>
  )
}

function Place(form: SetUpFieldsProps) {
  const text = useText()
  return (
    <Part title={text('identity.setUp.municipality')}>
      <Line
        {...form}
        name="municipalityCode"
        label={text('identity.setUp.municipalityCode')}
        hint={text('identity.setUp.municipalityCodeHint')}
        inputMode="numeric"
        short
      />
      <Line {...form} name="municipalityName" label={text('identity.setUp.municipalityName')} />
      <Line
        {...form}
        name="networkName"
        label={text('identity.setUp.network')}
        hint={text('identity.setUp.networkHint')}
        optional
      />
    </Part>
  )
}

function Centre(form: SetUpFieldsProps) {
  const text = useText()
  return (
    <Part title={text('identity.setUp.centre')}>
      <Line {...form} name="centreName" label={text('identity.setUp.centreName')} />
      <Line {...form} name="address" label={text('identity.setUp.address')} />
      <Line {...form} name="town" label={text('identity.setUp.town')} />
      <Line {...form} name="centreEmail" label={text('identity.setUp.centreEmail')} type="email" />
      <Line {...form} name="centrePhone" label={text('identity.setUp.centrePhone')} type="tel" optional />
      <p className="text-sm text-muted">{text('identity.setUp.positionHint')}</p>
      <Pair>
        <Line {...form} name="lat" label={text('identity.setUp.lat')} inputMode="decimal" optional />
        <Line {...form} name="lon" label={text('identity.setUp.lon')} inputMode="decimal" optional />
      </Pair>
    </Part>
  )
}

function Hours(form: SetUpFieldsProps) {
  const text = useText()
  return (
    <Part title={text('identity.setUp.hours')} lead={text('identity.setUp.hoursHint')}>
      <Pair>
        <Line {...form} name="opens" label={text('identity.setUp.opens')} type="time" value="08:00" />
        <Line {...form} name="closes" label={text('identity.setUp.closes')} type="time" value="17:00" />
      </Pair>
    </Part>
  )
}

function Pair({ children }: { children: ReactNode }) {
  return <div className="grid max-w-96 grid-cols-2 items-end gap-4">{children}</div>
}

function Space(form: SetUpFieldsProps) {
  const text = useText()
  const { errors, values } = form
  const ways = (['whole', 'place', 'both'] as const).map((value) => ({
    value,
    label: text(`identity.setUp.bookableAs.${value}`),
  }))
  return (
    <Part title={text('identity.setUp.space')}>
      <Line {...form} name="spaceName" label={text('identity.setUp.spaceName')} />
      <Select
        name="kind"
        label={text('identity.setUp.kind')}
        options={spaceKinds.map((kind) => ({ value: kind, label: text(`centres.kinds.${kind}`) }))}
        value={values.kind}
        error={errors.kind}
        required
      />
      <Line {...form} name="seats" label={text('identity.setUp.seats')} inputMode="numeric" short />
      <Choices
        legend={text('identity.setUp.bookable')}
        name="bookable"
        options={ways}
        value={values.bookable ?? 'whole'}
        error={errors.bookable}
      />
    </Part>
  )
}
