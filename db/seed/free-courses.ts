import type { ExamForm, TimeOfDay } from '~/courses/course'

/** An invented course without a programme. */
export interface FreeCourse {
  universityId: string
  code: string
  titleSv: string
  titleEn: string
  creditTenths: number
  pace: number
  isced: string
  profession: string
  level: 'first' | 'second'
  timeOfDay: TimeOfDay
  examForm: ExamForm
  /** Days one must travel. */
  days: number
  language: 'sv' | 'en'
}

type Row = [
  universityId: string,
  code: string,
  titleSv: string,
  titleEn: string,
  credits: number,
  pace: number,
  isced: string,
  profession: string,
  level: FreeCourse['level'],
  timeOfDay: TimeOfDay,
  examForm: ExamForm,
  days: number,
  language?: 'en',
]

/** Those with an X in the code are the courses whose exams the sample has (`exam-sittings.ts`). */
// biome-ignore format: a table
const rows: Row[] = [
  ['ltu', 'X1001M', 'Matematik I för ingenjörer', 'Mathematics I for Engineers', 7.5, 50, '0541', 'engineer', 'first', 'day', 'watched', 0],
  ['ltu', 'X1002M', 'Matematik II för ingenjörer', 'Mathematics II for Engineers', 7.5, 50, '0541', 'engineer', 'first', 'day', 'watched', 0],
  ['ltu', 'X1003F', 'Fysik för lärare', 'Physics for Teachers', 15, 50, '0533', 'teacher', 'first', 'evening', 'watched', 2],
  ['ltu', 'X2004O', 'Omvårdnad vid långvarig sjukdom', 'Nursing in Long-term Illness', 7.5, 25, '0913', 'nurse', 'second', 'mixed', 'watched', 2],
  ['ltu', 'X3001P', 'Pedagogik och didaktik för årskurs 4–6', 'Education for Years 4–6', 15, 50, '0113', 'teacher', 'first', 'day', 'watched', 3],
  ['ltu', 'X3002P', 'Bedömning och betygssättning', 'Assessment and Grading', 7.5, 25, '0114', 'teacher', 'second', 'evening', 'watched', 0],
  ['ltu', 'X4002N', 'Juridisk översiktskurs', 'Introduction to Law', 15, 50, '0421', '', 'first', 'evening', 'watched', 0],
  ['ltu', 'X5001B', 'Laborativ kemi', 'Laboratory Chemistry', 7.5, 50, '0531', 'teacher', 'first', 'day', 'campus', 6],
  ['ltu', 'X6001D', 'Introduktion till programmering', 'Introduction to Programming', 7.5, 25, '0613', 'engineer', 'first', 'none', 'home', 0, 'en'],
  ['ltu', 'X6002A', 'Hållbart byggande i kallt klimat', 'Sustainable Building in Cold Climate', 7.5, 25, '0732', 'engineer', 'second', 'none', 'home', 0, 'en'],
  ['umu', '5XV101', 'Anatomi och fysiologi', 'Anatomy and Physiology', 15, 50, '0913', 'nurse', 'first', 'day', 'watched', 0],
  ['umu', '5XV102', 'Läkemedelsberäkning', 'Drug Calculation', 3, 25, '0913', 'nurse', 'first', 'mixed', 'watched', 0],
  ['umu', '6XP210', 'Svenska språket för lärare', 'Swedish for Teachers', 30, 100, '0231', 'teacher', 'first', 'day', 'watched', 4],
  ['umu', '2XE001', 'Nationalekonomi, grundkurs', 'Economics, Basic Course', 30, 50, '0311', '', 'first', 'evening', 'watched', 0],
  ['umu', '5XS115', 'Socialrätt', 'Social Welfare Law', 15, 50, '0923', 'social-worker', 'first', 'day', 'watched', 2],
  ['umu', '6XU300', 'Samiska språk och kulturer', 'Sami Languages and Cultures', 7.5, 25, '0229', '', 'first', 'evening', 'home', 0],
  ['umu', '6XF110', 'Förskolans matematik', 'Mathematics in Preschool', 7.5, 25, '0112', 'preschool-teacher', 'first', 'evening', 'home', 1],
  ['umu', '5XD200', 'Datadriven verksamhetsutveckling', 'Data-driven Improvement', 7.5, 25, '0611', '', 'second', 'none', 'home', 0],
  ['miun', 'XV010G', 'Vårdvetenskap', 'Caring Science', 15, 50, '0913', 'nurse', 'first', 'day', 'watched', 4],
  ['miun', 'XV011G', 'Sjukdomslära', 'Pathology', 7.5, 50, '0913', 'nurse', 'first', 'day', 'watched', 2],
  ['miun', 'XP022G', 'Specialpedagogik', 'Special Needs Education', 15, 50, '0111', 'special-educator', 'first', 'evening', 'watched', 2],
  ['miun', 'XF031G', 'Redovisning, fortsättningskurs', 'Accounting, Intermediate Course', 7.5, 25, '0411', '', 'first', 'evening', 'watched', 0],
  ['miun', 'XS040G', 'Statistik för samhällsvetare', 'Statistics for Social Scientists', 7.5, 25, '0542', '', 'first', 'mixed', 'watched', 0],
  ['miun', 'XA050G', 'Arbetsrätt', 'Labour Law', 7.5, 25, '0421', '', 'first', 'evening', 'home', 0],
  ['miun', 'XT060G', 'Turism i glesbygd', 'Rural Tourism', 7.5, 25, '1015', '', 'first', 'none', 'home', 0, 'en'],
]

/** Courses without a programme, invented: codes, titles and all. */
export const freeCourses: FreeCourse[] = rows.map(
  ([
    universityId,
    code,
    titleSv,
    titleEn,
    credits,
    pace,
    isced,
    profession,
    level,
    timeOfDay,
    examForm,
    days,
    language,
  ]): FreeCourse => ({
    universityId,
    code,
    titleSv,
    titleEn,
    creditTenths: Math.round(credits * 10),
    pace,
    isced,
    profession,
    level,
    timeOfDay,
    examForm,
    days,
    language: language ?? 'sv',
  }),
)
