import { decimal, fullDate, saidDates } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import { paths } from '~/paths'
import { antagningAddress } from './antagning'
import { applicationDaysOf, daysLeft } from './application-days'
import { type Instance, type InstanceInFull, titleIn } from './course'
import { eligibilityIn, feeText } from './instance-text'
import { languageText } from './search-facet-text'
import { applicationText, creditsText } from './search-text'
import { termName } from './term'
import { type Drive, type Needed, studyWeeks } from './travel-cost'
import { daysText, driveText, neededText, placeText, tripText } from './travel-text'
import { type Trips, tripsOf } from './travel-trips'

/** What a course is, as on a receipt; what nobody has said is left out. */
function factsOf({ course, instance }: InstanceInFull, language: Language) {
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
    [text('courseEdit.fields.selection'), instance.selection],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}

/** What a course demands of travel, and what is known of somebody's way there; null where no town is chosen. */
export interface TravelSeen {
  trips: Trips
  needed: Needed | null
  weeks: number | null
  spared: (Drive & { journeys: number; campus: string }) | null
}

/** As whoever has chosen no town sees it. */
export function travelFromNowhere({ course, instance }: InstanceInFull): TravelSeen {
  const weeks = studyWeeks({ ...course, ...instance })
  return { trips: tripsOf(instance, null), needed: null, weeks, spared: null }
}

/** How often one must travel, how far, and what it costs. */
export function travelShown(
  { trips, needed, weeks, spared }: TravelSeen,
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

/** Is it still given, seen on a day? One that is not is answered with others. */
export const isGiven = ({ instance: { state, endsOn } }: InstanceInFull, today: LocalDate) =>
  state === 'published' && (endsOn === null || endsOn >= today)

/** What a course is and when one applies, as its page says it. */
export function aboutShown(found: InstanceInFull, today: LocalDate, language: Language) {
  const { course, instance } = found
  // Nobody applies for what is not given.
  const given = isGiven(found, today)
  return {
    application: given ? applicationShown(instance, today, language) : null,
    antagning: given ? antagningAddress(instance.applicationCode, language) : null,
    search: course.code || titleIn(language, course),
    url: instance.applicationUrl || course.url,
    facts: factsOf(found, language),
    description: language === 'en' ? course.descriptionEn || course.descriptionSv : course.descriptionSv,
  }
}
