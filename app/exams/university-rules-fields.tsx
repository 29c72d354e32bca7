import { useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'
import { Field, TextArea } from '~/ui/field'
import { about, ChoiceField, FormPart, ListField, NumberField, TimeField, type Typed } from './typed-fields'
import {
  type UniversityChoice,
  type UniversityList,
  type UniversityTime,
  universityChoices,
  universityLists,
  type universityMinutes,
  type universityYesNo,
} from './university-fields'
import { opensBefores } from './university-policy'

/** The parts of the form, in its order; each is where a link may lead. */
export const universityParts = ['who', 'when', 'time', 'day', 'material', 'contact'] as const

/** Every parameter of how a university lets its exams be written elsewhere, part by part. */
export function UniversityRulesFields({ typed }: { typed: Typed }) {
  const text = useText()
  const part = (id: (typeof universityParts)[number]) => ({ id, title: text(`offices.parts.${id}`) })
  return (
    <>
      <FormPart {...part('who')} lead={text('offices.rules.unset')}>
        <Choice typed={typed} name="elsewhere" />
        <Choice typed={typed} name="digital" />
        <List typed={typed} name="hosts" />
        <List typed={typed} name="notHosts" />
        <Choice typed={typed} name="approver" />
        <Choice typed={typed} name="order" />
      </FormPart>
      <FormPart {...part('when')}>
        <Time typed={typed} name="lead" hint="before" />
        <Opens typed={typed} />
        <Time typed={typed} name="answerWithin" hint="answer" />
      </FormPart>
      <FormPart {...part('time')}>
        <Minutes typed={typed} name="minutesEarlier" hint={text('offices.hints.same')} />
        <Minutes typed={typed} name="minutesLater" hint={text('offices.hints.same')} />
        <YesNo typed={typed} name="digitalTolerance" />
        <YesNo typed={typed} name="clockTimeLater" />
        <Time typed={typed} name="clockTimeBefore" hint="before" />
      </FormPart>
      <FormPart {...part('day')}>
        <Minutes typed={typed} name="stayMinutes" />
        <Minutes typed={typed} name="earliestLeave" />
        <Choice typed={typed} name="training" />
        <Choice typed={typed} name="anonymity" />
      </FormPart>
      <FormPart {...part('material')}>
        <List typed={typed} name="materialWays" />
        <Time typed={typed} name="materialBefore" hint="before" hours />
        <List typed={typed} name="answerWays" />
        <Time typed={typed} name="answersWithin" hint="after" />
        <Choice typed={typed} name="paysCentre" />
      </FormPart>
      <FormPart {...part('contact')}>
        <Field
          {...about(typed, 'mailbox')}
          label={text('offices.fields.mailbox')}
          hint={text('offices.hints.mailbox')}
          type="email"
        />
        <Field {...about(typed, 'phone')} label={text('offices.fields.phone')} type="tel" />
        <TextArea
          {...about(typed, 'support')}
          label={text('offices.fields.support')}
          hint={text('offices.hints.support')}
          maxLength={1000}
        />
        <TextArea {...about(typed, 'note')} label={text('offices.fields.note')} maxLength={1000} />
      </FormPart>
    </>
  )
}

/** What a choice is called; two of them mean another thing in another question. */
function choiceText(name: UniversityChoice, value: string, text: Text): string {
  if (value === 'examiner') return text(`offices.examiner.${name === 'approver' ? 'approver' : 'elsewhere'}`)
  if (value === 'never') return text(`offices.never.${name === 'training' ? 'training' : 'elsewhere'}`)
  return name === 'order'
    ? text(`exams.choices.${value as (typeof universityChoices.order)[number]}`)
    : text(`offices.choices.${value as 'anyone'}`)
}

function Choice({ typed, name }: { typed: Typed; name: UniversityChoice }) {
  const text = useText()
  const options = universityChoices[name].map((value) => ({ value, label: choiceText(name, value, text) }))
  return <ChoiceField typed={typed} name={name} label={text(`offices.fields.${name}`)} options={options} />
}

function List({ typed, name }: { typed: Typed; name: UniversityList }) {
  const text = useText()
  const isHosts = name === 'hosts' || name === 'notHosts'
  const options = universityLists[name].map((value) => ({
    value,
    label: isHosts ? text(`offices.hosts.${value as 'nitus'}`) : text(`exams.words.${value as 'mail'}`),
  }))
  return <ListField typed={typed} name={name} label={text(`offices.fields.${name}`)} options={options} />
}

interface TimeProps {
  typed: Typed
  name: UniversityTime
  hint: 'before' | 'answer' | 'after'
  hours?: boolean
}

function Time({ typed, name, hint, hours = false }: TimeProps) {
  const text = useText()
  const label = text(`offices.fields.${name}`)
  return (
    <TimeField typed={typed} name={name} label={label} hint={text(`offices.hints.${hint}`)} hours={hours} />
  )
}

/** The first day to ask, and from what it is counted. */
function Opens({ typed }: { typed: Typed }) {
  const text = useText()
  return (
    <div className="grid gap-3">
      <TimeField typed={typed} name="opens" label={text('offices.fields.opens')} />
      <ChoiceField
        typed={typed}
        name="opens-before"
        label={text('offices.fields.opens-before')}
        options={opensBefores.map((value) => ({ value, label: text(`offices.opensBefore.${value}`) }))}
      />
    </div>
  )
}

interface MinutesProps {
  typed: Typed
  name: (typeof universityMinutes)[number]
  hint?: string
}

function Minutes({ typed, name, hint }: MinutesProps) {
  const text = useText()
  return (
    <NumberField
      typed={typed}
      name={name}
      label={text(`offices.fields.${name}`)}
      {...(hint !== undefined && { hint })}
    />
  )
}

function YesNo({ typed, name }: { typed: Typed; name: (typeof universityYesNo)[number] }) {
  const text = useText()
  const options = [
    { value: 'ja', label: text('offices.yes') },
    { value: 'nej', label: text('offices.no') },
  ]
  return <ChoiceField typed={typed} name={name} label={text(`offices.fields.${name}`)} options={options} />
}
