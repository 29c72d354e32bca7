import type { CourseId, InstanceId, Meeting, ProfessionId, UniversityId } from '~/courses/course'
import type { Saving } from '~/courses/save-steps.server'
import { type Term, termName, termOf } from '~/courses/term'
import { slugOf } from '~/lib/slug'
import { addDays, type Instant, type LocalDate, mondayOf } from '~/lib/time'
import { type FreeCourse, freeCourses } from './free-courses'
import { type ProgrammeFact, sampleProgrammes } from './programmes'
import { type Random, randomFrom } from './random'
import { sampleUniversities } from './universities'

const date = (text: string) => text as LocalDate

/** The first Monday of studies of a term: about week 4 and week 36. */
const startOf = (term: Term) =>
  mondayOf(date(`${Math.floor(term / 10)}-${term % 10 === 1 ? '01-21' : '09-03'}`))

/** So many terms of full-time studies, at this pace, end here: springs in June, autumns in January. */
function endOf(term: Term, creditTenths: number, pace: number): LocalDate {
  const weeks = Math.ceil((creditTenths / 10 / 1.5) * (100 / pace))
  // Twenty weeks of studies a term, which come back every twenty-six.
  const days = Math.floor((weeks - 1) / 20) * 26 * 7 + (((weeks - 1) % 20) + 1) * 7
  return addDays(startOf(term), days - 3)
}

/** When one applies in autumn for spring and in spring for autumn. Source: DOMAIN 3.2, antagning.se. */
function applicationOf(term: Term) {
  const year = Math.floor(term / 10)
  const spring = term % 10 === 1
  return {
    firstApplication: date(spring ? `${year - 1}-09-15` : `${year}-03-15`),
    lastApplication: date(spring ? `${year - 1}-10-15` : `${year}-04-15`),
    lateApplication: addDays(startOf(term), -14),
  }
}

/** The terms of this half of the year that run on a day or begin in the year after it. */
function termsAround(today: LocalDate, half: 'HT' | 'VT', last: (term: Term) => LocalDate): Term[] {
  const year = Number(today.slice(0, 4))
  const next = addDays(today, 365)
  return [year - 1, year, year + 1, year + 2].flatMap((one) => {
    const term = termOf(one * 10 + (half === 'VT' ? 1 : 2))
    const begins = term && startOf(term)
    const isNear = term && begins && begins > addDays(today, -120) && begins <= next && last(term) >= today
    return isNear ? [term] : []
  })
}

const townOf = (universityId: string) =>
  sampleUniversities.find(({ id }) => id === universityId)?.campuses[0]?.[0] ?? ''

/** So many days of meetings, two at a time, a month apart, at the campus. */
function meetingsOf(term: Term, days: number, town: string, random: Random): Meeting[] {
  const first = addDays(startOf(term), random.whole(0, 2))
  return Array.from({ length: Math.ceil(days / 2) }, (_, at) => {
    const startsOn = addDays(first, at * 28)
    const both = days - at * 2 >= 2
    return {
      mandatory: true,
      remote: false,
      startsOn,
      endsOn: addDays(startsOn, both ? 1 : 0),
      town,
      note: '',
    }
  })
}

interface Given {
  universityId: string
  code: string
  number: string
  term: Term
  ends: LocalDate
  days: number
  towns: string[]
}

const nothing = { descriptionSv: '', descriptionEn: '', sun: '', eligibilityEn: '', url: '' }

function instanceOf(given: Given, at: Instant): Saving['instance'] {
  const { universityId, code, number, term, days, towns } = given
  const round = number.replace(/^[A-Z]+-/, '')
  const random = randomFrom(`course ${universityId} ${code} ${term}`)
  const town = townOf(universityId)
  const meetings = meetingsOf(term, days, towns[0] ?? town, random)
  return {
    id: slugOf(`${universityId} ${code} ${round} ${termName(term)}`) as InstanceId,
    courseId: courseIdOf(universityId, code),
    universityId: universityId as UniversityId,
    state: 'published',
    term,
    startsOn: startOf(term),
    endsOn: given.ends,
    pace: 100,
    timeOfDay: 'day',
    languages: ['sv'],
    mode: towns.length > 0 ? 'decentralised' : days > 0 ? 'meetings' : 'distance',
    mandatoryDays: days,
    optionalDays: 0,
    meetingsText: '',
    meetings,
    towns: towns.map((one) => ({ town: one, municipalityCode: null })),
    adminTown: town,
    selection: '',
    applicationCode: number,
    ...applicationOf(term),
    applicationUrl: '',
    places: null,
    fee: null,
    currency: 'SEK',
    examForm: 'watched',
    source: 'own',
    sourceId: null,
    sample: true,
    publishedAt: at,
    changedAt: at,
  }
}

const courseIdOf = (universityId: string, code: string) => slugOf(`${universityId} ${code}`) as CourseId

const travelled = [0, 2, 4, 6, 8, 10, 12, 16, 24]
/** Counties are not places that one travels to. */
const isTown = (place: string) => !/^(Norrbotten|Västerbotten|Västernorrland|Jämtland)$/.test(place)

function ofProgramme(fact: ProgrammeFact, today: LocalDate, at: Instant): Saving[] {
  const creditTenths = fact.credits * 10
  const days = randomFrom(`days ${fact.universityId} ${fact.code}`).pick(travelled)
  const course: Saving['course'] = {
    ...nothing,
    id: courseIdOf(fact.universityId, fact.code),
    universityId: fact.universityId as UniversityId,
    code: fact.code,
    kind: 'programme',
    titleSv: fact.title,
    titleEn: '',
    level: fact.level,
    creditTenths,
    creditSystem: 'hp',
    isced: fact.isced,
    eligibilitySv: '',
    professions: fact.profession === '' ? [] : [fact.profession as ProfessionId],
    source: 'own',
    sourceId: null,
  }
  const last = (term: Term) => endOf(term, creditTenths, 100)
  return termsAround(today, fact.half, last).map((term) => ({
    course,
    instance: instanceOf(
      {
        ...fact,
        number: fact.applicationCode,
        term,
        ends: last(term),
        days,
        towns: fact.places.filter(isTown),
      },
      at,
    ),
  }))
}

function ofFreeCourse(free: FreeCourse, today: LocalDate, at: Instant): Saving[] {
  const course: Saving['course'] = {
    ...nothing,
    id: courseIdOf(free.universityId, free.code),
    universityId: free.universityId as UniversityId,
    code: free.code,
    kind: 'course',
    titleSv: free.titleSv,
    titleEn: free.titleEn,
    level: free.level,
    creditTenths: free.creditTenths,
    creditSystem: 'hp',
    isced: free.isced,
    eligibilitySv: 'Grundläggande behörighet.',
    professions: free.profession === '' ? [] : [free.profession as ProfessionId],
    source: 'own',
    sourceId: null,
  }
  const last = (term: Term) => endOf(term, free.creditTenths, free.pace)
  const terms = (['HT', 'VT'] as const).flatMap((half) => termsAround(today, half, last))
  return terms.map((term) => ({
    course,
    instance: {
      ...instanceOf(
        { ...free, number: `X-${1000 + freeCourses.indexOf(free)}`, term, ends: last(term), towns: [] },
        at,
      ),
      pace: free.pace,
      timeOfDay: free.timeOfDay,
      examForm: free.examForm,
      languages: [free.language],
    },
  }))
}

/**
 * The sample's courses of a day: real programmes with the half-year they begin in, and invented courses. Dates,
 * meetings and which of the exams are written where are invented, and marked so.
 */
export const courseSavings = (today: LocalDate, at: Instant): Saving[] => [
  ...sampleProgrammes.flatMap((fact) => ofProgramme(fact, today, at)),
  ...freeCourses.flatMap((free) => ofFreeCourse(free, today, at)),
]
