import type {
  CourseId,
  CourseKind,
  CourseLevel,
  InstanceId,
  ProfessionId,
  UniversityId,
} from '~/courses/course'
import type { Saving } from '~/courses/save-steps.server'
import { termOf } from '~/courses/term'
import { addDays, type Instant, type LocalDate } from '~/lib/time'
import { type Random, randomFrom } from './random'
import { sampleUniversities } from './universities'

/** Of what titles are made: in Swedish and English, with the subject and the profession it leads to. */
const fields: readonly [sv: string, en: string, isced: string, profession: string][] = [
  ['omvårdnad', 'Nursing', '0913', 'nurse'],
  ['intensivvård', 'Intensive Care', '0913', 'nurse'],
  ['folkhälsa', 'Public Health', '0923', 'health'],
  ['läkemedelsberäkning', 'Drug Calculation', '0916', 'nurse'],
  ['matematik', 'Mathematics', '0541', 'teacher'],
  ['statistik', 'Statistics', '0542', ''],
  ['fysik', 'Physics', '0533', 'teacher'],
  ['kemi', 'Chemistry', '0531', 'teacher'],
  ['biologi', 'Biology', '0511', 'teacher'],
  ['svenska språket', 'the Swedish Language', '0231', 'teacher'],
  ['engelska', 'English', '0231', 'teacher'],
  ['samiska språk', 'Sami Languages', '0229', ''],
  ['specialpedagogik', 'Special Needs Education', '0111', 'special-educator'],
  ['förskolans didaktik', 'Preschool Didactics', '0112', 'preschool-teacher'],
  ['studievägledning', 'Career Counselling', '0923', 'counsellor'],
  ['socialt arbete', 'Social Work', '0923', 'social-worker'],
  ['socialrätt', 'Social Welfare Law', '0421', 'social-worker'],
  ['arbetsrätt', 'Labour Law', '0421', ''],
  ['företagsekonomi', 'Business Administration', '0413', ''],
  ['redovisning', 'Accounting', '0411', ''],
  ['nationalekonomi', 'Economics', '0311', ''],
  ['psykologi', 'Psychology', '0313', ''],
  ['sociologi', 'Sociology', '0314', ''],
  ['statsvetenskap', 'Political Science', '0312', ''],
  ['historia', 'History', '0222', 'teacher'],
  ['programmering', 'Programming', '0613', 'engineer'],
  ['maskininlärning', 'Machine Learning', '0619', 'engineer'],
  ['nätverksteknik', 'Computer Networks', '0612', 'engineer'],
  ['byggteknik', 'Construction Engineering', '0732', 'engineer'],
  ['energiteknik', 'Energy Engineering', '0713', 'engineer'],
  ['skogsbruk', 'Forestry', '0821', ''],
  ['rennäring', 'Reindeer Husbandry', '0811', ''],
  ['turism', 'Tourism', '1015', ''],
  ['journalistik', 'Journalism', '0321', ''],
]

const shapes: readonly [sv: string, en: string, level: CourseLevel, kind: CourseKind, tenths: number][] = [
  ['Introduktion till {}', 'Introduction to {}', 'first', 'course', 75],
  ['Grundkurs i {}', 'Basic Course in {}', 'first', 'course', 300],
  ['Fortsättningskurs i {}', 'Intermediate Course in {}', 'first', 'course', 150],
  ['Fördjupning i {}', 'Advanced {}', 'second', 'course', 150],
  ['Vetenskaplig metod i {}', 'Research Methods in {}', 'second', 'course', 75],
  ['Ledarskap inom {}', 'Leadership in {}', 'second', 'course', 75],
  ['Kandidatprogram i {}', 'Bachelor Programme in {}', 'first', 'programme', 1800],
  ['Magisterprogram i {}', 'Master Programme in {}', 'second', 'programme', 600],
  ['Kurspaket i {}', 'Course Package in {}', 'first', 'package', 300],
  ['Tillämpad {}', 'Applied {}', 'first', 'course', 75],
]

const turns: readonly [sv: string, en: string][] = [
  ['', ''],
  [' i glesbygd', ' in Rural Areas'],
  [' för yrkesverksamma', ' for Professionals'],
  [' med inriktning mot skolan', ' in Schools'],
  [' och hållbar utveckling', ' and Sustainability'],
  [' ur ett nordligt perspektiv', ' in a Northern Perspective'],
  [' på halvfart', ', Half Pace'],
  [' med digitala verktyg', ' with Digital Tools'],
]

/** Courses have so many instances, one a term. */
const termsEach = 4

const date = (text: string) => text as LocalDate

/** As many invented instances as are asked for, of plausible courses, one batch after the other. The same each time. */
export function* courseCrowd(
  count: number,
  today: LocalDate,
  at: Instant,
  atOnce: number,
): Generator<Saving[]> {
  let batch: Saving[] = []
  for (let made = 0; made < count; made += 1) {
    batch.push(oneOf(Math.floor(made / termsEach), made % termsEach, today, at))
    if (batch.length < atOnce && made < count - 1) continue
    yield batch
    batch = []
  }
}

function oneOf(nth: number, turn: number, today: LocalDate, at: Instant): Saving {
  const random = randomFrom(`crowd ${nth}`)
  const course = courseOf(nth, random)
  return { course, instance: instanceOf(course, turn, today, at, random) }
}

function courseOf(nth: number, random: Random): Saving['course'] {
  const [fieldSv, fieldEn, isced, profession] = random.pick(fields)
  const [sv, en, level, kind, creditTenths] = random.pick(shapes)
  const [turnSv, turnEn] = random.pick(turns)
  const universityId = random.pick(sampleUniversities).id as UniversityId
  return {
    id: `prov-${nth}` as CourseId,
    universityId,
    code: `P${String(nth).padStart(5, '0')}`,
    kind,
    titleSv: sv.replace('{}', fieldSv) + turnSv,
    titleEn: en.replace('{}', fieldEn) + turnEn,
    descriptionSv: '',
    descriptionEn: '',
    level,
    creditTenths,
    creditSystem: 'hp',
    isced,
    sun: '',
    eligibilitySv: 'Grundläggande behörighet.',
    eligibilityEn: '',
    url: '',
    professions: profession === '' ? [] : [profession as ProfessionId],
    source: 'own',
    sourceId: null,
  }
}

/** Autumns begin at the end of August, springs in the middle of January. */
function termAfter(today: LocalDate, turn: number) {
  const [year, isAutumn] = [Number(today.slice(0, 4)), today.slice(5, 7) >= '07']
  const half = (isAutumn ? 1 : 0) + turn
  const term = termOf((year + Math.floor(half / 2)) * 10 + (half % 2) + 1)
  if (term === null) throw new Error(`no term after ${today}`)
  const start = Math.floor(term / 10)
  return { term, isSpring: half % 2 === 0, year: start }
}

function instanceOf(
  course: Saving['course'],
  turn: number,
  today: LocalDate,
  at: Instant,
  random: Random,
): Saving['instance'] {
  const { term, isSpring, year } = termAfter(today, turn)
  const startsOn = addDays(date(isSpring ? `${year}-01-18` : `${year}-08-30`), 7 * random.whole(0, 8))
  const days = random.chance(0.1) ? null : random.pick([0, 0, 0, 2, 3, 4, 6, 8, 10, 14, 20, 28])
  const campuses = sampleUniversities.find(({ id }) => id === course.universityId)?.campuses ?? []
  const town = campuses[0]?.[0] ?? ''
  const meeting = { mandatory: true, remote: false, startsOn, endsOn: addDays(startsOn, 1), town, note: '' }
  return {
    id: `${course.id}-${term}` as InstanceId,
    courseId: course.id,
    universityId: course.universityId,
    state: 'published',
    term,
    startsOn,
    endsOn: addDays(startsOn, course.kind === 'programme' ? 700 : 130),
    pace: random.pick([25, 50, 50, 100]),
    timeOfDay: random.pick(['day', 'evening', 'mixed', 'none'] as const),
    languages: [random.chance(0.15) ? 'en' : 'sv'],
    mode: days === null || days > 0 ? 'meetings' : 'distance',
    mandatoryDays: days,
    optionalDays: 0,
    meetingsText: '',
    meetings: days !== null && days > 0 ? [meeting] : [],
    towns: [],
    adminTown: town,
    selection: '',
    applicationCode: `P-${course.code.slice(1)}-${term}`,
    firstApplication: date(isSpring ? `${year - 1}-09-15` : `${year}-03-15`),
    lastApplication: date(isSpring ? `${year - 1}-10-15` : `${year}-04-15`),
    lateApplication: random.chance(0.5) ? addDays(startsOn, -14) : null,
    applicationUrl: '',
    places: null,
    fee: null,
    currency: 'SEK',
    examForm: random.pick(['home', 'watched', 'watched', 'campus', 'none'] as const),
    source: 'own',
    sourceId: null,
    sample: true,
    publishedAt: at,
    changedAt: at,
  }
}
