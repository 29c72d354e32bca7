import { holidayKeys } from '~/centres/closure-rules'
import { useLanguage, useText } from '~/i18n/speech'
import { Choices, Field, Select } from '~/ui/field'
import { besidePrefix, eveChoices, mostBesides } from './form-fields'
import { weekdayText } from './policy-text'
import { rowsIn } from './terms-fields'
import { about, CheckField, ListField, type Typed } from './typed-fields'
import { dayFields } from './week-form'

/** The hours of each weekday: when exams are written, and when the last may begin. */
export function WeekFields({ typed }: { typed: Typed }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <div className="grid gap-3">
      {dayFields.map(({ hours, lastStart }, at) => (
        <div key={hours} className="grid grid-cols-[minmax(0,1fr)_8rem] items-end gap-3">
          <Field
            {...about(typed, hours)}
            label={text('exams.fields.hours', { day: weekdayText(at + 1, language) })}
          />
          <Field
            {...about(typed, lastStart)}
            label={text('exams.fields.lastStart', { day: weekdayText(at + 1, language) })}
          />
        </div>
      ))}
    </div>
  )
}

/** Days without exams, and eves that are no working days. */
export function DayFields({ typed }: { typed: Typed }) {
  const text = useText()
  const holidays = (keys: readonly (typeof holidayKeys)[number][]) =>
    keys.map((value) => ({ value, label: text(`capacity.holidays.${value}`) }))
  const besides = Array.from({ length: rowsIn(typed, besidePrefix, mostBesides) }, (_, at) => at + 1)
  return (
    <>
      <ListField
        typed={typed}
        name="blackDays"
        label={text('exams.fields.blackDays')}
        options={holidays(holidayKeys)}
        across
      />
      <CheckField typed={typed} name="blackSqueeze" label={text('exams.fields.blackSqueeze')} />
      <Field
        {...about(typed, 'blackDates')}
        label={text('exams.fields.blackDates')}
        hint={text('exams.hints.dates')}
      />
      <Field
        {...about(typed, 'blackWeeks')}
        label={text('exams.fields.blackWeeks')}
        hint={text('exams.hints.weeks')}
      />
      {besides.map((number) => {
        const prefix = besidePrefix(number)
        return (
          <fieldset key={prefix} className="grid min-w-0 gap-1">
            <legend className="font-semibold">
              {text('exams.fields.beside', { number: String(number) })}
            </legend>
            <div className="grid items-end gap-3 sm:grid-cols-[7rem_8rem_minmax(0,1fr)]">
              <Field
                {...about(typed, prefix)}
                label={text('exams.fields.besideDays')}
                inputMode="numeric"
                short
              />
              <Select
                {...about(typed, `${prefix}-side`)}
                label={text('exams.fields.side')}
                options={(['before', 'after'] as const).map((value) => ({
                  value,
                  label: text(`exams.sides.${value}`),
                }))}
              />
              <Select
                {...about(typed, `${prefix}-day`)}
                label={text('exams.fields.day')}
                options={holidays(holidayKeys)}
                empty={text('exams.form.unset')}
              />
            </div>
          </fieldset>
        )
      })}
      <Choices
        name="eveRule"
        legend={text('exams.fields.eveRule')}
        hint={text('exams.hints.eves')}
        options={(['usual', 'own'] as const).map((value) => ({ value, label: text(`exams.eves.${value}`) }))}
        value={typed.values.eveRule || 'usual'}
      />
      <ListField
        typed={typed}
        name="eves"
        label={text('exams.fields.eves')}
        options={holidays(eveChoices)}
        across
      />
    </>
  )
}
