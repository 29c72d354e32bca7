import { useLanguage, useText } from '~/i18n/speech'
import { Checks, Field, Select, TextArea } from '~/ui/field'
import { Section } from '~/ui/page'
import {
  courseKinds,
  courseLevels,
  courseModes,
  creditSystems,
  examForms,
  type Profession,
  timesOfDay,
} from './course'
import type { EditField } from './edit-fields'
import { MeetingRows } from './edit-meeting-part'
import type { MeetingRow } from './edit-meeting-rows'

/** What stands in the form, and what is wrong with it. */
export interface TypedCourse {
  values: Record<string, string>
  errors: Record<string, string>
}

interface CourseFieldsProps {
  typed: TypedCourse
  rows: readonly MeetingRow[]
  professions: readonly Profession[]
}

/** Everything a course and its instance consist of, part by part. */
export function CourseFields(props: CourseFieldsProps) {
  return (
    <>
      {/* The first button is what Enter in a field presses: it saves, and does not ask for more rows. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <WhatPart {...props} />
      <AboutPart {...props} />
      <WhenPart {...props} />
      <TravelPart {...props} />
      <ApplicationPart {...props} />
      <ExamPart {...props} />
    </>
  )
}

/** What a field needs to show what stands in it. */
function useField({ values, errors }: TypedCourse) {
  const text = useText()
  return (name: EditField) => ({
    name,
    label: text(`courseEdit.fields.${name}`),
    value: values[name] ?? '',
    ...(errors[name] && { error: errors[name] }),
  })
}

function WhatPart({ typed, professions }: CourseFieldsProps) {
  const [text, language] = [useText(), useLanguage()]
  const field = useField(typed)
  return (
    <Section id="kursen" title={text('courseEdit.form.parts.course')}>
      <Field {...field('titleSv')} />
      <Field {...field('titleEn')} optional />
      <Field {...field('code')} optional short />
      <Select
        {...field('kind')}
        options={courseKinds.map((value) => ({ value, label: text(`courses.values.kinds.${value}`) }))}
      />
      <Select
        {...field('level')}
        value={typed.values.level || 'first'}
        options={courseLevels.map((value) => ({ value, label: text(`courses.values.levels.${value}`) }))}
      />
      <Field {...field('creditTenths')} inputMode="decimal" short />
      <Select
        {...field('creditSystem')}
        options={creditSystems.map((value) => ({ value, label: text(`courseEdit.systems.${value}`) }))}
      />
      <Checks
        name="professions"
        legend={text('courseEdit.fields.professions')}
        options={professions.map(({ id, nameSv, nameEn }) => ({
          value: id,
          label: language === 'en' ? nameEn : nameSv,
        }))}
        values={(typed.values.professions ?? '').split(',')}
        {...(typed.errors.professions && { error: typed.errors.professions })}
      />
    </Section>
  )
}

function AboutPart({ typed }: CourseFieldsProps) {
  const text = useText()
  const field = useField(typed)
  const hint = text('courseEdit.hints.description')
  return (
    <Section id="om-kursen" title={text('courseEdit.form.parts.about')}>
      <TextArea {...field('descriptionSv')} hint={hint} rows={6} optional />
      <TextArea {...field('descriptionEn')} hint={hint} rows={6} optional />
      <TextArea {...field('eligibilitySv')} rows={3} optional />
      <TextArea {...field('eligibilityEn')} rows={3} optional />
      <Field {...field('isced')} hint={text('courseEdit.hints.isced')} inputMode="numeric" optional short />
      <Field {...field('sun')} optional short />
      <Field {...field('url')} hint={text('courseEdit.hints.url')} inputMode="url" optional />
    </Section>
  )
}

function WhenPart({ typed }: CourseFieldsProps) {
  const text = useText()
  const field = useField(typed)
  return (
    <Section id="nar" title={text('courseEdit.form.parts.when')}>
      <Field {...field('term')} hint={text('courseEdit.hints.term')} short />
      <Field {...field('startsOn')} type="date" />
      <Field {...field('endsOn')} type="date" />
      <Field {...field('pace')} inputMode="numeric" short />
      <Select
        {...field('timeOfDay')}
        options={timesOfDay.map((value) => ({ value, label: text(`courseEdit.times.${value}`) }))}
        empty={text('courseEdit.form.unset')}
      />
      <Field {...field('languages')} hint={text('courseEdit.hints.languages')} optional />
    </Section>
  )
}

function TravelPart({ typed, rows }: CourseFieldsProps) {
  const text = useText()
  const field = useField(typed)
  return (
    <Section id="resor" title={text('courseEdit.form.parts.travel')}>
      <Select
        {...field('mode')}
        options={courseModes.map((value) => ({ value, label: text(`courseEdit.modes.${value}`) }))}
      />
      <Field {...field('towns')} hint={text('courseEdit.hints.towns')} optional />
      <Field
        {...field('mandatoryDays')}
        hint={text('courseEdit.hints.mandatoryDays')}
        inputMode="numeric"
        short
      />
      <Field {...field('optionalDays')} inputMode="numeric" optional short />
      <MeetingRows rows={rows} errors={typed.errors} />
      <div>
        {/* Whoever wants more rows goes on where they were. */}
        <button type="submit" name="fler" value="ja" formAction="#resor" className="button button-quiet">
          {text('courseEdit.form.more')}
        </button>
      </div>
      <TextArea {...field('meetingsText')} rows={3} optional />
      <Field {...field('adminTown')} hint={text('courseEdit.hints.adminTown')} optional />
    </Section>
  )
}

function ApplicationPart({ typed }: CourseFieldsProps) {
  const text = useText()
  const field = useField(typed)
  return (
    <Section id="ansokan" title={text('courseEdit.form.parts.application')}>
      <Field {...field('applicationCode')} hint={text('courseEdit.hints.applicationCode')} optional short />
      <Field {...field('firstApplication')} type="date" optional />
      <Field {...field('lastApplication')} type="date" optional />
      <Field
        {...field('lateApplication')}
        hint={text('courseEdit.hints.lateApplication')}
        type="date"
        optional
      />
      <Field {...field('applicationUrl')} hint={text('courseEdit.hints.url')} inputMode="url" optional />
      <TextArea {...field('selection')} rows={3} optional />
      <Field {...field('places')} inputMode="numeric" optional short />
      <Field {...field('fee')} hint={text('courseEdit.hints.fee')} inputMode="decimal" optional short />
      <Field {...field('currency')} value={typed.values.currency ?? 'SEK'} optional short />
    </Section>
  )
}

function ExamPart({ typed }: CourseFieldsProps) {
  const text = useText()
  const field = useField(typed)
  return (
    <Section id="examination" title={text('courseEdit.form.parts.exam')}>
      <Select
        {...field('examForm')}
        options={examForms.map((value) => ({ value, label: text(`courseEdit.examForms.${value}`) }))}
        empty={text('courseEdit.form.unset')}
      />
    </Section>
  )
}
