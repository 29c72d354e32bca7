import { type CompareRow, compared } from '~/courses/compare'
import { type InstanceInFull, travelTownsOf } from '~/courses/course'
import { eligibilityIn, feeText } from '~/courses/instance-text'
import type { SearchPlace } from '~/courses/search'
import { languageText } from '~/courses/search-facet-text'
import { applicationText, creditsText, fullTitle } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { neededBy } from '~/courses/travel-cost'
import { neededText, placeText } from '~/courses/travel-text'
import { tripsOf } from '~/courses/travel-trips'
import { fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { folded } from '~/lib/fold'
import type { LocalDate } from '~/lib/time'
import { paths } from '~/paths'

type Place = Pick<SearchPlace, 'kmTo' | 'today'>

const rowNames = [
  'university',
  'state',
  'days',
  'towns',
  'trips',
  'application',
  'starts',
  'ends',
  'term',
  'pace',
  'time',
  'credits',
  'kind',
  'level',
  'language',
  'exam',
  'eligibility',
  'fee',
  'code',
] as const
type RowName = (typeof rowNames)[number]

/** Several instances beside each other, fact by fact. */
export function comparison(all: readonly InstanceInFull[], place: Place, language: Language) {
  const said = all.map((one) => valuesOf(one, place, language))
  const text = textIn(language)
  const rows = rowNames.map((name): CompareRow<RowName> => ({ name, values: said.map((one) => one[name]) }))
  // That all are given as they should needs no row.
  const isNews = ({ name, values }: CompareRow<RowName>) =>
    name !== 'state' || values.some((one) => one !== text('courseHere.comparing.states.published'))
  return compared(rows.filter(isNews)).map(({ name, ...row }) => ({
    ...row,
    name: text(`courseHere.comparing.rows.${name}`),
  }))
}

/** What one is called, and the way to it. */
export const headOf = ({ course, instance }: InstanceInFull, language: Language) => ({
  id: instance.id,
  title: fullTitle({ course, instance }, language),
  to: paths.course(instance.id),
})

/** What each row says of one; empty: nobody has said. */
function valuesOf(
  found: InstanceInFull,
  { kmTo, today }: Place,
  language: Language,
): Record<RowName, string> {
  const text = textIn(language)
  const { course, instance, university } = found
  const trips = tripsOf(instance, kmTo)
  const day = (date: LocalDate | null) => (date ? fullDate(date, language) : '')
  const over = instance.state === 'published' && instance.endsOn !== null && instance.endsOn < today
  return {
    university: university.name,
    state: text(`courseHere.comparing.states.${over ? 'past' : (instance.state as 'published')}`),
    days: trips.days === null ? '' : text('courseHere.comparing.days', { count: trips.days }),
    towns: travelTownsOf(instance)
      .map((town) => placeText({ town, km: kmTo?.(folded(town)) ?? null }, kmTo !== null, language))
      .join('; '),
    trips:
      trips.days === 0
        ? text('courseHere.comparing.noTrips')
        : kmTo
          ? (neededText(neededBy(trips), language) ?? '')
          : '',
    application: applicationText(instance, today, language).sentence,
    starts: day(instance.startsOn),
    ends: day(instance.endsOn),
    term: termName(instance.term),
    pace: instance.pace === null ? '' : text('courses.values.pace', { percent: instance.pace }),
    time: instance.timeOfDay ? text(`courseHere.times.${instance.timeOfDay}`) : '',
    credits: creditsText(course, language),
    kind: text(`courses.values.kinds.${course.kind}`),
    level: text(`courses.values.levels.${course.level}`),
    language: instance.languages.map((one) => languageText(one, language)).join(', '),
    exam: instance.examForm ? text(`courseHere.comparing.exams.${instance.examForm}`) : '',
    eligibility: eligibilityIn(course, language),
    fee: feeText(instance, language),
    code: instance.applicationCode,
  }
}
