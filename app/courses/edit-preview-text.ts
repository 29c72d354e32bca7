import { decimal, saidDates } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import type { InstanceInFull } from './course'
import { eligibilityIn, feeText } from './instance-text'
import { languageText } from './search-facet-text'
import { applicationText, creditsText, travelText } from './search-text'
import { termName } from './term'

/** What a learner is told of an instance, in the order of the course page; what nobody has said is left out. */
export function previewRows(
  { course, instance }: InstanceInFull,
  today: LocalDate,
  language: Language,
): { term: string; value: string }[] {
  const text = textIn(language)
  const { startsOn, endsOn, pace, timeOfDay, places, examForm } = instance
  const rows: [string, string][] = [
    [text('courses.one.term'), termName(instance.term)],
    [text('courses.one.dates'), saidDates(startsOn, endsOn, language)],
    [text('courses.one.pace'), pace === null ? '' : text('courses.values.pace', { percent: pace })],
    [text('courseEdit.fields.timeOfDay'), timeOfDay ? text(`courseEdit.times.${timeOfDay}`) : ''],
    [text('courses.one.credits'), creditsText(course, language)],
    [text('courses.one.level'), text(`courses.values.levels.${course.level}`)],
    [text('courseEdit.fields.mode'), text(`courseEdit.modes.${instance.mode}`)],
    [text('courseEdit.form.parts.travel'), travelText(instance, null, language)],
    [text('courseEdit.one.meetingDays'), meetingsText(instance.meetings, language)],
    [text('courseEdit.fields.meetingsText'), instance.meetingsText],
    [text('courseEdit.form.parts.application'), applicationText(instance, today, language).sentence],
    [text('courses.one.code'), instance.applicationCode],
    [text('courses.one.courseCode'), course.code],
    [text('courses.one.language'), instance.languages.map((one) => languageText(one, language)).join(', ')],
    [text('courses.one.eligibility'), eligibilityIn(course, language)],
    [text('courseEdit.fields.selection'), instance.selection],
    [text('courseEdit.fields.places'), places === null ? '' : decimal(places, language)],
    [text('courseEdit.fields.fee'), feeText(instance, language)],
    [text('courseEdit.fields.examForm'), examForm ? text(`courseEdit.examForms.${examForm}`) : ''],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}

/** "1–3 februari 2027 Luleå (obligatorisk)" of each, one after the other. */
function meetingsText(meetings: InstanceInFull['instance']['meetings'], language: Language): string {
  const text = textIn(language)
  return meetings
    .map(({ startsOn, endsOn, town, mandatory, remote, note }) => {
      const days = saidDates(startsOn, endsOn, language)
      const how = text(
        `courseEdit.form.hows.${`${mandatory ? 'must' : 'may'}${remote ? '-remote' : ''}` as const}`,
      )
      return [[days, town].filter(Boolean).join(' '), `(${how.toLowerCase()})`, note]
        .filter(Boolean)
        .join(' ')
    })
    .join('; ')
}
