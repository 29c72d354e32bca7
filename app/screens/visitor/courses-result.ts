import type { InstanceInFull } from '~/courses/course'
import type { SearchPlace } from '~/courses/search'
import { applicationText, creditsText, fullTitle, travelText } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { paths } from '~/paths'

/** One hit, in words. */
export function resultOf(
  { course, instance, university }: InstanceInFull,
  place: SearchPlace,
  language: Language,
) {
  const text = textIn(language)
  const { term, startsOn, pace, sample } = instance
  const name = termName(term)
  return {
    id: instance.id,
    to: paths.course(instance.id),
    title: fullTitle({ course, instance }, language),
    university: university.name,
    starts: startsOn ? text('courses.starts', { term: name, day: fullDate(startsOn, language) }) : name,
    facts: [
      creditsText(course, language),
      pace === null ? '' : text('courses.values.ofFullTime', { percent: pace }),
      text(`courses.values.levels.${course.level}`),
    ].filter(Boolean),
    travel: travelText(instance, place.kmTo, language),
    application: applicationText(instance, place.today, language),
    sample,
  }
}

export type Result = ReturnType<typeof resultOf>
