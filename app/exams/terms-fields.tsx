import { useLanguage, useText } from '~/i18n/speech'
import { Field } from '~/ui/field'
import { groupPrefix, mostGroups, othersPrefix } from './form-fields'
import { afterFree, educations, outsiderRules } from './policy'
import { weekdayText } from './policy-text'
import { about, ChoiceField, ListField, NumberField, TimeField, type Typed } from './typed-fields'

/** How many numbered rows a form shows: those that are filled in, and one more. */
export function rowsIn({ values }: Typed, prefixOf: (number: number) => string, most: number): number {
  const isFilled = (number: number) =>
    Object.entries(values).some(
      ([name, value]) =>
        value !== '' && !/-(unit|side|students)$/.test(name) && name.split('-')[0] === prefixOf(number),
    )
  const filled = Array.from({ length: most }, (_, at) => at + 1).filter(isFilled)
  return Math.min(most, (filled.at(-1) ?? 0) + 1)
}

/** Who counts as at home, what each pays, and what holds for everybody else. */
export function GroupFields({ typed }: { typed: Typed }) {
  const text = useText()
  const groups = Array.from({ length: rowsIn(typed, groupPrefix, mostGroups) }, (_, at) => at + 1)
  return (
    <>
      {groups.map((number) => {
        const prefix = groupPrefix(number)
        return (
          <Group key={prefix} legend={text('exams.fields.group', { number: String(number) })}>
            <Field {...about(typed, `${prefix}-name`)} label={text('exams.terms.name')} maxLength={60} />
            <Field
              {...about(typed, `${prefix}-municipalities`)}
              label={text('exams.terms.municipalities')}
              hint={text('exams.hints.municipalities')}
            />
            <TermFields typed={typed} prefix={prefix} />
          </Group>
        )
      })}
      <Group legend={text('exams.fields.others')}>
        <ChoiceField
          typed={typed}
          name="outsiders"
          label={text('exams.fields.outsiders')}
          options={outsiderRules.map((value) => ({ value, label: text(`exams.outsiders.${value}`) }))}
        />
        <TermFields typed={typed} prefix={othersPrefix} />
      </Group>
    </>
  )
}

function Group({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-md border border-rule p-4">
      <legend className="px-2 text-lg font-bold">{legend}</legend>
      {children}
    </fieldset>
  )
}

function TermFields({ typed, prefix }: { typed: Typed; prefix: string }) {
  const [text, language] = [useText(), useLanguage()]
  const more = ['attempts', 'afterwards', 'afterwardsFee', 'lead', 'priority', 'weekdays'].map(
    (one) => `${prefix}-${one}`,
  )
  const isOpen = more.some((name) => typed.values[name] || typed.errors[name])
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] items-end gap-3">
        {educations.map((one) => (
          <NumberField key={one} typed={typed} name={`${prefix}-${one}`} label={text(`exams.terms.${one}`)} />
        ))}
      </div>
      <details open={isOpen}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{text('exams.form.more')}</summary>
        <div className="grid gap-4 pt-2">
          <NumberField typed={typed} name={`${prefix}-attempts`} label={text('exams.terms.attempts')} />
          <ChoiceField
            typed={typed}
            name={`${prefix}-afterwards`}
            label={text('exams.terms.afterwards')}
            options={afterFree.map((value) => ({ value, label: text(`exams.afterwards.${value}`) }))}
          />
          <NumberField
            typed={typed}
            name={`${prefix}-afterwardsFee`}
            label={text('exams.terms.afterwardsFee')}
          />
          <TimeField typed={typed} name={`${prefix}-lead`} label={text('exams.terms.lead')} />
          <TimeField
            typed={typed}
            name={`${prefix}-priority`}
            label={text('exams.terms.priority')}
            hint={text('exams.hints.priority')}
          />
          <ListField
            typed={typed}
            name={`${prefix}-weekdays`}
            label={text('exams.terms.weekdays')}
            options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
              value: String(day),
              label: weekdayText(day, language),
            }))}
            across
          />
        </div>
      </details>
    </>
  )
}
