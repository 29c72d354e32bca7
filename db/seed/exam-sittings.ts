import type { UniversityId } from '~/exams/policy'
import type { SittingFacts } from '~/exams/sitting'
import { idOf } from '~/lib/id'
import { addDays, type Instant, type LocalDate, weekday } from '~/lib/time'
import { sampleDomain } from './learners'

/** Said with every one of them: no university has listed it. */
const invented = 'Exempeldata: påhittad tenta.'

const plain: Omit<SittingFacts, 'courseCode' | 'courseName' | 'date'> = {
  examCode: '',
  startMinute: 9 * 60,
  minutes: 240,
  format: 'paper',
  tool: '',
  demands: '',
  aids: '',
  campusOnly: false,
  minutesEarlier: null,
  minutesLater: null,
  stayMinutes: null,
  deadline: null,
  contactEmail: null,
  contactPhone: null,
  materialWay: null,
  note: invented,
}

const inspera = {
  format: 'digital',
  tool: 'Inspera',
  demands: 'Egen dator med låst webbläsare, och nät i lokalen.',
  materialWay: 'digital',
} as const

/** So many days ahead, a course and what is special of it. `closes`: so many days before it one asks at the latest. */
interface SampleSitting {
  universityId: string
  ahead: number
  code: string
  name: string
  closes?: number
  over?: Partial<SittingFacts>
}

const at =
  (universityId: string) =>
  (
    ahead: number,
    code: string,
    name: string,
    over: Partial<SittingFacts> & { closes?: number } = {},
  ): SampleSitting => {
    const { closes, ...rest } = over
    return { universityId, ahead, code, name, over: rest, ...(closes !== undefined && { closes }) }
  }

const [ltu, umu, miun] = [at('ltu'), at('umu'), at('miun')]
const evening = 17 * 60

/** Exams of the ten weeks ahead, as distance students at learning centres meet them. Courses and codes are invented. */
const sittings: SampleSitting[] = [
  ltu(9, 'X1001M', 'Matematik I för ingenjörer', { minutes: 300, closes: 5, aids: 'Formelblad delas ut.' }),
  ltu(16, 'X2004O', 'Omvårdnad vid långvarig sjukdom', { ...inspera, closes: 4 }),
  ltu(23, 'X1002M', 'Matematik II för ingenjörer', { minutes: 300, closes: 10 }),
  ltu(25, 'X3001P', 'Pedagogik och didaktik för årskurs 4–6', { closes: 10, startMinute: 13 * 60 }),
  ltu(37, 'X2004O', 'Omvårdnad vid långvarig sjukdom', { ...inspera, startMinute: null, closes: 15 }),
  ltu(44, 'X1003F', 'Fysik för lärare', { startMinute: null, minutes: 300, closes: 17 }),
  ltu(51, 'X4002N', 'Juridisk översiktskurs', { startMinute: evening, closes: 17 }),
  ltu(58, 'X1001M', 'Matematik I för ingenjörer', { examCode: 'omtenta', minutes: 300, closes: 18 }),
  ltu(65, 'X5001B', 'Laborativ kemi', { campusOnly: true, minutes: 180 }),
  ltu(68, 'X3002P', 'Bedömning och betygssättning', { ...inspera, closes: 18 }),
  umu(11, '5XV101', 'Anatomi och fysiologi', { minutes: 300, startMinute: 8 * 60 }),
  umu(33, '5XV102', 'Läkemedelsberäkning', { minutes: 120, aids: 'Miniräknare.' }),
  umu(40, '6XP210', 'Svenska språket för lärare', { startMinute: evening, minutes: 240 }),
  umu(47, '2XE001', 'Nationalekonomi, grundkurs', { ...inspera }),
  umu(54, '5XS115', 'Socialrätt', { minutes: 300, minutesEarlier: 60, minutesLater: 60 }),
  umu(67, '5XV101', 'Anatomi och fysiologi', { examCode: 'omtenta', minutes: 300, startMinute: 8 * 60 }),
  miun(10, 'XV010G', 'Vårdvetenskap', { closes: 7 }),
  miun(24, 'XP022G', 'Specialpedagogik', { minutes: 300, closes: 14, startMinute: 8 * 60 }),
  miun(38, 'XF031G', 'Redovisning, fortsättningskurs', { startMinute: evening, minutes: 300, closes: 14 }),
  miun(45, 'XV011G', 'Sjukdomslära', {
    minutes: 240,
    closes: 14,
    stayMinutes: 60,
    aids: 'Inga.',
    materialWay: 'mail',
  }),
  miun(66, 'XS040G', 'Statistik för samhällsvetare', { startMinute: null, minutes: 300, closes: 21 }),
]

/** Fixed days on which nobody writes; those that move are few enough for a sample. */
const off = /-(12-2[456]|12-31|01-01|01-06|05-01|06-06)$/

/** The first weekday from a day on that is no holiday. */
function workday(date: LocalDate): LocalDate {
  return weekday(date) > 5 || off.test(date) ? workday(addDays(date, 1)) : date
}

/** The sample's sittings of a day, as rows. */
export const sittingRows = (today: LocalDate, createdAt: Instant) =>
  sittings.map(({ universityId, ahead, code, name, closes, over }) => {
    const date = workday(addDays(today, ahead))
    return {
      ...plain,
      courseCode: code,
      courseName: name,
      date,
      deadline: closes === undefined ? null : workday(addDays(date, -closes - 7)),
      ...over,
      id: idOf<'exam-sitting'>('sample', universityId, code, String(ahead)),
      universityId: universityId as UniversityId,
      contactEmail: `tentamen.${universityId}@${sampleDomain}`,
      createdAt,
    }
  })
