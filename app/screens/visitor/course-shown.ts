import type { NearCentre } from '~/centres/near.server'
import { isForVideo, nitusCriteria, nitusOf } from '~/centres/nitus'
import { isBookedByPlace, type Space } from '~/centres/space'
import { type InstanceInFull, titleIn } from '~/courses/course'
import { applicationText, creditsText, fullTitle } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { weeklySpan } from '~/courses/weekly'
import { distance, fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { shortened } from '~/lib/clean'
import type { LocalDate } from '~/lib/time'
import { paths } from '~/paths'

/** The first things that one asks of a course, in a line. */
export function briefOf({ course, instance }: InstanceInFull, language: Language): string[] {
  const text = textIn(language)
  const { startsOn, term, pace } = instance
  const name = termName(term)
  return [
    startsOn ? text('courses.starts', { term: name, day: fullDate(startsOn, language) }) : name,
    creditsText(course, language),
    pace === null ? '' : text('courses.values.ofFullTime', { percent: pace }),
  ].filter(Boolean)
}

/** A centre where one can sit, with what it offers whoever takes this course. */
export function centreShown(
  { configuration, km, own }: NearCentre,
  found: InstanceInFull,
  today: LocalDate,
  language: Language,
) {
  const text = textIn(language)
  const { centre, spaces } = configuration
  const nitus = nitusOf(configuration)
  const weekly = (space: Space | undefined) => space && weeklyAddress(space, found, today, language)
  return {
    id: centre.id,
    name: centre.name,
    town: centre.town,
    away: own ? text('courseHere.centres.own') : km === null ? null : distance(km),
    sample: centre.sample,
    offers: [
      ...[...new Set(spaces.map(({ kind }) => kind))].map((kind) => text(`centres.kinds.${kind}`)),
      ...centre.services.map((service) => text(`centres.services.${service}`)),
    ],
    takesExams: centre.services.includes('exams'),
    met: nitusCriteria.filter((one) => nitus[one] === 'yes').length,
    nitus: nitusCriteria.map((one) => ({
      name: text(`courseHere.centres.criteria.${one}`),
      yes: nitus[one] === 'yes',
    })),
    video: weekly(smallest(spaces.filter(isForVideo))) ?? null,
    place: weekly(smallest(spaces.filter((one) => isForStudies(one)))) ?? null,
  }
}

/** Alone before a screen nobody needs the largest room, and one that is for several is not for them. */
const smallest = (spaces: readonly Space[]) =>
  spaces.toSorted((a, b) => fewest(a) - fewest(b) || a.seats - b.seats)[0]

const fewest = (space: Space) => (isBookedByPlace(space) ? 1 : space.rules.fewestPeople)

const isForStudies = (space: Space) =>
  (space.kind === 'study-hall' || space.kind === 'study-room') && isBookedByPlace(space)

/** The form for a place every week, with the course's dates in it; null when the course is over. */
function weeklyAddress(
  space: Space,
  { course, instance }: InstanceInFull,
  today: LocalDate,
  language: Language,
): string | null {
  const span = weeklySpan(instance, today)
  if (!span) return null
  return paths.reserveWeekly(space.id, {
    fran: span.from,
    till: span.until,
    titel: shortened(titleIn(language, course), 80),
    tillbaka: instance.id,
  })
}

/** Another instance, in a line. */
export function otherShown({ course, instance }: InstanceInFull, today: LocalDate, language: Language) {
  const { startsOn, term } = instance
  const name = termName(term)
  return {
    to: paths.course(instance.id),
    title: fullTitle({ course, instance }, language),
    starts: startsOn
      ? textIn(language)('courses.starts', { term: name, day: fullDate(startsOn, language) })
      : name,
    application: applicationText(instance, today, language),
  }
}
