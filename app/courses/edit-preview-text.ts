import { datesText, decimal, fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import type { InstanceInFull } from './course'
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
  const { startsOn, endsOn, pace, timeOfDay, places, fee, currency, examForm } = instance
  const dates =
    startsOn && endsOn ? datesText(startsOn, endsOn, language) : startsOn ? fullDate(startsOn, language) : ''
  const rows: [string, string][] = [
    [text('courses.one.term'), termName(instance.term)],
    [text('courses.one.dates'), dates],
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
    [
      text('courses.one.eligibility'),
      language === 'en' ? course.eligibilityEn || course.eligibilitySv : course.eligibilitySv,
    ],
    [text('courseEdit.fields.selection'), instance.selection],
    [text('courseEdit.fields.places'), places === null ? '' : decimal(places, language)],
    [text('courseEdit.fields.fee'), fee === null ? '' : `${decimal(fee / 100, language)}\u00a0${currency}`],
    [text('courseEdit.fields.examForm'), examForm ? text(`courseEdit.examForms.${examForm}`) : ''],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}

/** "1–3 februari 2027 Luleå (obligatorisk)" of each, one after the other. */
function meetingsText(meetings: InstanceInFull['instance']['meetings'], language: Language): string {
  const text = textIn(language)
  return meetings
    .map(({ startsOn, endsOn, town, mandatory, remote, note }) => {
      const days = startsOn
        ? endsOn && endsOn !== startsOn
          ? datesText(startsOn, endsOn, language)
          : fullDate(startsOn, language)
        : ''
      const how = text(
        `courseEdit.form.hows.${`${mandatory ? 'must' : 'may'}${remote ? '-remote' : ''}` as const}`,
      )
      return [[days, town].filter(Boolean).join(' '), `(${how.toLowerCase()})`, note]
        .filter(Boolean)
        .join(' ')
    })
    .join('; ')
}
