import type { NearCentre } from '~/centres/near.server'
import { isForVideo, nitusCriteria, nitusOf } from '~/centres/nitus'
import { isBookedByPlace, type Space } from '~/centres/space'
import { applicationDaysOf, daysLeft } from '~/courses/application-days'
import { type Instance, type InstanceInFull, titleIn } from '~/courses/course'
import { eligibilityIn, feeText } from '~/courses/instance-text'
import { languageText } from '~/courses/search-facet-text'
import { applicationText, creditsText, fullTitle } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { daysText, driveText, neededText, placeText, tripText } from '~/courses/travel-text'
import { weeklySpan } from '~/courses/weekly'
import { decimal, distance, fullDate, saidDates } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { shortened } from '~/lib/clean'
import type { LocalDate } from '~/lib/time'
import { paths } from '~/paths'
import type { travelFrom } from './course-read.server'

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

/** What a course is, as on a receipt; what nobody has said is left out. */
export function factsOf({ course, instance }: InstanceInFull, language: Language) {
  const text = textIn(language)
  const { startsOn, endsOn, pace, timeOfDay } = instance
  const rows: [string, string][] = [
    [text('courses.one.term'), termName(instance.term)],
    [text('courses.one.dates'), saidDates(startsOn, endsOn, language)],
    [text('courses.one.pace'), pace === null ? '' : text('courses.values.pace', { percent: pace })],
    [text('courseHere.timeOfDay'), timeOfDay ? text(`courseHere.times.${timeOfDay}`) : ''],
    [text('courses.one.credits'), creditsText(course, language)],
    [text('courses.one.level'), text(`courses.values.levels.${course.level}`)],
    [text('courses.one.courseCode'), course.code],
    [text('courses.one.language'), instance.languages.map((one) => languageText(one, language)).join(', ')],
    [text('courseHere.places'), instance.places === null ? '' : decimal(instance.places, language)],
    [text('courseHere.fee'), feeText(instance, language)],
    [text('courses.one.eligibility'), eligibilityIn(course, language)],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}

/** How often one must travel, how far, and what it costs. */
export function travelShown(
  { trips, needed, weeks, spared }: Awaited<ReturnType<typeof travelFrom>>,
  instance: Pick<Instance, 'optionalDays' | 'meetingsText'>,
  hasTown: boolean,
  language: Language,
) {
  const text = textIn(language)
  const towns = trips.unset.map((one) => placeText(one, hasTown, language)).join(', ')
  const { unsetDays: count } = trips
  const unset =
    count && trips.trips.length + towns.length > 0
      ? text(towns ? 'courseHere.travel.unsetIn' : 'courseHere.travel.unset', { count, towns })
      : towns
        ? text('courseHere.travel.heldIn', { towns })
        : null
  return {
    days: daysText(trips, language),
    optional: instance.optionalDays
      ? text('courseHere.travel.optional', { count: instance.optionalDays })
      : null,
    said: instance.meetingsText,
    trips: trips.trips.map((one) => tripText(one, hasTown, language)),
    unset,
    needed: neededText(needed, language),
    spared:
      spared &&
      text('courseHere.travel.sparedText', {
        count: spared.journeys,
        town: spared.campus,
        drive: driveText(spared, language),
      }),
    weeks: spared && weeks !== null ? text('courseHere.travel.weeks', { count: weeks }) : null,
  }
}

/** When one applies, and what of that is still to come. */
export function applicationShown(instance: Instance, today: LocalDate, language: Language) {
  const text = textIn(language)
  const { state, sentence } = applicationText(instance, today, language)
  const count = daysLeft(instance, today) ?? 0
  const now =
    state === 'open' || state === 'late'
      ? text(state === 'open' ? 'courseHere.application.open' : 'courseHere.application.lateOpen', { count })
      : text(`courseHere.application.${state}`)
  const days = applicationDaysOf(instance, today)
  return {
    state,
    sentence,
    now,
    begun: instance.startsOn !== null && instance.startsOn <= today && state !== 'over',
    days: days.map(({ kind, date, passed }) => ({
      term: text(`courseHere.application.${kind}`),
      day: fullDate(date, language),
      passed,
    })),
    code: instance.applicationCode,
    calendar: days.some(({ passed }) => !passed) ? paths.courseCalendar(instance.id) : null,
  }
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
