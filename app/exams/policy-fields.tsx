import { useText } from '~/i18n/speech'
import { Field, type Option, Select, TextArea } from '~/ui/field'
import {
  type ChoiceField as ChoiceName,
  choiceFields,
  type ListField as ListName,
  leadPrefix,
  listFields,
  minuteFields,
  mostLeads,
  penaltyFields,
} from './form-fields'
import { GroupFields, rowsIn } from './terms-fields'
import {
  about,
  CheckField,
  ChoiceField,
  FormPart,
  ListField,
  NumberField,
  TimeField,
  type Typed,
} from './typed-fields'
import { DayFields, WeekFields } from './when-fields'

interface PolicyFieldsProps {
  typed: Typed
  universities: readonly { id: string; short: string; name: string }[]
}

/** The parts of the form, in its order; each is where a link may lead. */
export const policyParts = ['apply', 'when', 'who', 'pay', 'day', 'can', 'material', 'contact'] as const

/** Every parameter of how a centre takes exams, part by part. */
export function PolicyFields({ typed, universities }: PolicyFieldsProps) {
  const text = useText()
  const part = (id: (typeof policyParts)[number]) => ({
    id,
    title: text(`exams.parts.${id}`),
  })
  const known = universities.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <FormPart {...part('apply')} lead={text('exams.form.unsetLead')}>
        <Time typed={typed} name="lead" />
        <LeadFields typed={typed} universities={known} />
        <Time typed={typed} name="opensBefore" />
        <Choice typed={typed} name="order" />
        <Choice typed={typed} name="approval" />
        <Time typed={typed} name="answerWithin" />
      </FormPart>
      <FormPart {...part('when')} lead={text('exams.form.whenLead')}>
        <WeekFields typed={typed} />
        <DayFields typed={typed} />
        <Choice typed={typed} name="studyBookings" />
      </FormPart>
      <FormPart {...part('who')} lead={text('exams.form.whoLead')}>
        <GroupFields typed={typed} />
      </FormPart>
      <FormPart {...part('pay')}>
        <ChoiceField
          typed={typed}
          name="withVat"
          label={text('exams.fields.withVat')}
          options={(['ja', 'nej'] as const).map((value) => ({ value, label: text(`exams.vat.${value}`) }))}
        />
        <List typed={typed} name="payWays" />
        <Time typed={typed} name="payBefore" hours />
        <Choice typed={typed} name="unpaid" />
        <Time typed={typed} name="cancelBefore" hours />
        {penaltyFields.map((name) => (
          <fieldset key={name} className="grid min-w-0 gap-1">
            <legend className="font-semibold">{text(`exams.fields.${name}`)}</legend>
            <CheckField typed={typed} name={`${name}Fee`} label={text('exams.fields.examFee')} />
            <NumberField typed={typed} name={`${name}Plus`} label={text('exams.fields.plus')} />
          </fieldset>
        ))}
      </FormPart>
      <FormPart {...part('day')}>
        <Choice typed={typed} name="identity" />
        {minuteFields.map((name) => (
          <NumberField
            key={name}
            typed={typed}
            name={name}
            label={text(`exams.fields.${name}`)}
            hint={text('exams.hints.minutes')}
          />
        ))}
        <NumberField typed={typed} name="perInvigilator" label={text('exams.fields.perInvigilator')} />
        <ListField
          typed={typed}
          name="trainedFor"
          label={text('exams.fields.trainedFor')}
          options={universities.map(({ id, short }) => ({ value: id, label: short }))}
          across
        />
      </FormPart>
      <FormPart {...part('can')}>
        <List typed={typed} name="support" />
        <List typed={typed} name="tools" />
      </FormPart>
      <FormPart {...part('material')}>
        <List typed={typed} name="materialWays" />
        <Time typed={typed} name="materialBefore" hours />
        <List typed={typed} name="answerWays" />
      </FormPart>
      <FormPart {...part('contact')}>
        <Field
          {...about(typed, 'mailbox')}
          label={text('exams.fields.mailbox')}
          hint={text('exams.hints.mailbox')}
          type="email"
        />
        <Field {...about(typed, 'phone')} label={text('exams.fields.phone')} type="tel" />
        <Field {...about(typed, 'postalAddress')} label={text('exams.fields.postalAddress')} />
        <TextArea {...about(typed, 'note')} label={text('exams.fields.note')} maxLength={1000} />
      </FormPart>
    </>
  )
}

type TimeName = 'lead' | 'opensBefore' | 'answerWithin' | 'payBefore' | 'cancelBefore' | 'materialBefore'

function Time({ typed, name, hours }: { typed: Typed; name: TimeName; hours?: boolean }) {
  const text = useText()
  return (
    <TimeField
      typed={typed}
      name={name}
      label={text(`exams.fields.${name}`)}
      hint={name === 'answerWithin' ? undefined : text('exams.hints.before')}
      hours={hours}
    />
  )
}

function Choice({ typed, name }: { typed: Typed; name: Exclude<ChoiceName, 'outsiders'> }) {
  const text = useText()
  const options: Option[] = choiceFields[name].map((value) => ({
    value,
    label: text(`exams.choices.${value}`),
  }))
  return <ChoiceField typed={typed} name={name} label={text(`exams.fields.${name}`)} options={options} />
}

function List({ typed, name }: { typed: Typed; name: ListName }) {
  const text = useText()
  const options: Option[] = listFields[name].map((value) => ({ value, label: text(`exams.words.${value}`) }))
  return <ListField typed={typed} name={name} label={text(`exams.fields.${name}`)} options={options} />
}

/** Other lead times, each for a university or for its programme students. */
function LeadFields({ typed, universities }: { typed: Typed; universities: readonly Option[] }) {
  const text = useText()
  const rows = Array.from({ length: rowsIn(typed, leadPrefix, mostLeads) }, (_, at) => at + 1)
  return rows.map((number) => {
    const prefix = leadPrefix(number)
    return (
      <fieldset key={prefix} className="grid min-w-0 gap-4 rounded-md border border-rule p-4">
        <legend className="px-2 font-bold">{text('exams.fields.leadFor', { number: String(number) })}</legend>
        <Select
          {...about(typed, `${prefix}-university`)}
          label={text('exams.fields.university')}
          options={universities}
          empty={text('exams.form.unset')}
        />
        <TimeField typed={typed} name={prefix} label={text('exams.fields.lead')} />
        <Select
          {...about(typed, `${prefix}-students`)}
          label={text('exams.fields.students')}
          options={(['everyone', 'programme'] as const).map((value) => ({
            value,
            label: text(`exams.students.${value}`),
          }))}
        />
        <Field {...about(typed, `${prefix}-programme`)} label={text('exams.fields.programme')} optional />
      </fieldset>
    )
  })
}
