import { dayMs, type LocalDate, later } from '~/lib/time'
import { dayPast, daySent, dayToday, dayTomorrow } from './exam-day-scenes'
import { exampleCentre } from './exam-example'
import { type ExamMaker, examMaker } from './exam-maker'
import { noExams, type SampleExams } from './exam-rows'
import { examQueue, examWriters, registerOf } from './exam-scenes'
import { consented } from './exam-steps'
import type { PersonRow } from './learners'
import type { Bookable, Plan } from './plan'
import { randomFrom } from './random'

const [hallId, smallId] = ['tentamenssalen', 'grupprum-1'].map((name) => `${exampleCentre}-${name}`)

/**
 * Exams at the centre of the example: what the learners among the accounts have asked for, and all that its staff,
 * its invigilator and a university have to do; the rooms are taken for it in the diary.
 */
export function examsOn(
  plan: Plan,
  spaces: readonly Bookable[],
  people: PersonRow[],
  today: LocalDate,
): SampleExams {
  const rows = noExams()
  const named = (name: string) => people.find(({ email }) => email.startsWith(`${name}@`))
  const [hall, small] = [hallId, smallId].map((id) => spaces.find(({ space }) => space.id === id))
  const [first, second, third] = ['learner', 'learner2', 'learner3'].map(named)
  const [watcher, staff] = ['invigilator', 'staff'].map(named)
  if (!hall || !small || !first || !second || !third || !watcher || !staff) return rows
  const random = randomFrom(`larplats exams ${today}`)
  const around = { plan, hall, random, today }
  const make = examMaker(rows, around)
  const cast = { writers: examWriters(rows, plan.newLearner), watcher, staff, small }
  registerOf(rows, make, around, cast)
  // Before anybody else gets a day: these are to be today's and tomorrow's, where the hall is open.
  dayToday(make, cast)
  dayTomorrow(make, cast)
  dayPast(make, rows, cast)
  daySent(make, cast)
  ofAccounts(make, plan, [first, second, third], cast.writers)
  return rows
}

/** What the learners among the accounts have asked for, in different states. */
function ofAccounts(
  make: ExamMaker,
  { midnight }: Plan,
  people: [PersonRow, PersonRow, PersonRow],
  writers: PersonRow[],
) {
  const [first, second, third] = people
  const algebra = make.sitting(15, {
    universityId: 'ltu',
    courseCode: 'M0049M',
    courseName: 'Linjär algebra',
  })
  const care = make.sitting(18, {
    universityId: 'umu',
    courseCode: '2OM341',
    courseName: 'Omvårdnad och hälsa',
  })
  const energy = make.sitting(22, {
    universityId: 'ltu',
    courseCode: 'W0044B',
    courseName: 'Energiteknik',
    startMinute: null,
  })
  const law = make.sitting(-12, {
    universityId: 'umu',
    courseCode: '2JU103',
    courseName: 'Juridisk grundkurs',
  })
  const [one, two, all] = [
    make.session(algebra, 540, 900),
    make.session(care, 540, 840),
    make.session(energy, 480, 1020),
  ]
  const yes = consented(make.asked(3))
  const kept = make.request(first, algebra, { state: 'confirmed', ...one, ...yes, extraMinutes: 60 })
  make.need(kept)
  make.request(first, care, { state: 'awaiting-university', ...two })
  make.request(first, law, {
    state: 'acknowledged',
    ...yes,
    answerBy: null,
    createdAt: make.asked(30),
    stateAt: make.asked(9),
  })
  make.request(second, energy, { state: 'awaiting-university', ...all, startsAt: null, endsAt: null })
  make.request(second, care, { state: 'offered', ...two, startMinute: 600, centreOk: null, centreOkAt: null })
  const owed = make.request(third, algebra, {
    state: 'payment-due',
    ...one,
    ...yes,
    fee: 600,
    residencyGroup: null,
    answerBy: later(midnight, 9 * dayMs),
  })
  make.charge(owed)
  examQueue(make, { care, energy }, all, writers)
}
