import { dayMs, hourMs, type Instant, later, minuteMs, wallTime } from '~/lib/time'
import type { ExamMaker } from './exam-maker'
import type { SampleExams, SampleRequest, SampleSitting } from './exam-rows'
import { consented } from './exam-steps'
import { sampleZone } from './layout'
import type { PersonRow } from './learners'
import type { Bookable } from './plan'

/** Who is there on the exam days of the sample. */
export interface Cast {
  writers: PersonRow[]
  watcher: PersonRow
  staff: PersonRow
  /** A small room, for who writes alone. */
  small: Bookable
}

const startOf = ({ date, startMinute }: SampleSitting): Instant =>
  wallTime(date, startMinute ?? 0, sampleZone)
const asked = (make: ExamMaker, daysAgo: number) => ({
  createdAt: make.asked(daysAgo),
  ...consented(make.asked(daysAgo - 1)),
})

/** An exam today, where the hall is open, with its papers in the safe. */
export function dayToday(make: ExamMaker, { writers, watcher, staff }: Cast) {
  const exam = make.sitting(0, {
    universityId: 'ltu',
    courseCode: 'X2101M',
    courseName: 'Statistik, grundkurs',
    startMinute: 13 * 60,
  })
  const seat = make.session(exam, 13 * 60, 17 * 60)
  make.watch(seat, watcher)
  for (const one of writers.slice(0, 5))
    make.request(one, exam, { state: 'ready', ...seat, ...asked(make, 20), answerBy: startOf(exam) })
  papersInSafe(make, exam, staff, 5)
}

/** Tomorrow two universities in one hall; the papers of one of them are not there. Somebody writes alone, and longer. */
export function dayTomorrow(make: ExamMaker, { writers, watcher, staff, small }: Cast) {
  const nursing = make.sitting(1, {
    universityId: 'ltu',
    courseCode: 'X2006O',
    courseName: 'Vård i hemmet',
    aids: 'Inga.',
  })
  const law = make.sitting(1, {
    universityId: 'umu',
    courseCode: '2XJ110',
    courseName: 'Socialrätt för vården',
    date: nursing.date,
    minutes: 300,
    materialWay: 'mail',
  })
  const hall = make.session(nursing, 9 * 60, 14 * 60)
  const alone = make.session(nursing, 9 * 60, 15 * 60, small)
  make.watch(hall, watcher)
  make.watch(alone, staff)
  for (const one of writers.slice(0, 4))
    make.request(one, nursing, { state: 'ready', ...hall, ...asked(make, 18), answerBy: startOf(nursing) })
  const own = make.request(writers[4] as PersonRow, nursing, {
    state: 'ready',
    ...alone,
    ...asked(make, 18),
    extraMinutes: 120,
    separateRoom: true,
    arrangement: 'Höj- och sänkbart bord.',
    answerBy: startOf(nursing),
  })
  make.need(own, ['extended-time', 'separate-room', 'raised-desk'])
  papersInSafe(make, nursing, staff, 5)
  const dueAt = later(startOf(law), -2 * dayMs)
  for (const one of writers.slice(5, 8))
    make.request(one, law, { state: 'material-expected', ...hall, ...asked(make, 18), answerBy: dueAt })
  const isLate = dueAt <= make.midnight
  const contact = { contact: law.contactEmail }
  make.hosting(law, { material: 'expected', materialWay: 'mail', dueAt, alarmedAt: isLate ? dueAt : null }, [
    [make.asked(9), 'asked', contact],
    ...(isLate ? [[dueAt, 'late', {}] as const] : []),
  ])
}

/** Some days ago: one left early, one did not come, the answers are not sent yet. */
export function dayPast(make: ExamMaker, rows: SampleExams, { writers, watcher, staff }: Cast) {
  const exam = make.sitting(-2, {
    universityId: 'ltu',
    courseCode: 'X1004M',
    courseName: 'Diskret matematik',
  })
  const seat = make.session(exam, 9 * 60, 13 * 60)
  make.watch(seat, watcher)
  const [start, end] = [startOf(exam), later(startOf(exam), 4 * hourMs)]
  const came = { ...seat, ...asked(make, 25), seatedAt: later(start, -5 * minuteMs), identityKind: 'id-card' }
  const answerBy = later(end, 4 * dayMs)
  for (const [at, one] of writers.slice(7, 10).entries()) {
    const handedInAt = later(end, -20 * (at + 1) * minuteMs)
    make.request(one, exam, { state: 'handed-in', ...came, handedInAt, stateAt: handedInAt, answerBy })
  }
  const missing = make.request(writers[10] as PersonRow, exam, {
    state: 'no-show',
    ...seat,
    ...asked(make, 25),
    stateAt: later(start, 31 * minuteMs),
    answerBy: null,
  })
  make.charge(missing, { kind: 'no-show', amount: 200, createdAt: later(start, 31 * minuteMs) })
  papersInSafe(make, exam, staff, 4, 25)
  rows.deviations.push({
    id: make.id<'exam-deviation'>(),
    sessionId: seat.sessionId,
    kind: 'noise',
    text: 'Brandlarmet gick kl. 10.20. Alla var ute i 8 minuter, och skrev 8 minuter längre.',
    at: later(start, 80 * minuteMs),
    writtenBy: watcher.id,
  })
}

/** Before that: the answers lie in the post, and the university is to say that they have come. One had to pay, and has. */
export function daySent(make: ExamMaker, { writers, watcher, staff }: Cast) {
  const exam = make.sitting(-7, {
    universityId: 'ltu',
    courseCode: 'X3004P',
    courseName: 'Läs- och skrivutveckling',
  })
  const seat = make.session(exam, 9 * 60, 13 * 60)
  make.watch(seat, watcher)
  const [start, end] = [startOf(exam), later(startOf(exam), 4 * hourMs)]
  const over: Partial<SampleRequest> & { state: string } = {
    state: 'sent',
    ...seat,
    ...asked(make, 30),
    seatedAt: later(start, -10 * minuteMs),
    identityKind: 'driving-licence',
    handedInAt: later(end, -15 * minuteMs),
    stateAt: later(end, hourMs),
    answerBy: later(end, 14 * dayMs),
  }
  const [one, other] = writers.slice(1, 3).map((who) => make.request(who, exam, { ...over, fee: 600 }))
  if (one && other) {
    const paid = { paidAt: make.asked(20), way: 'swish', markedBy: staff.id } as const
    make.charge(one, { ...paid, receipt: 1, paymentReference: `Tenta ${one.reference}` })
    make.charge(other, { ...paid, way: 'bankgiro', receipt: 2, paymentReference: `Tenta ${other.reference}` })
  }
  const tracking = 'RR 000 000 005 SE'
  papersInSafe(make, exam, staff, 2, 30, { answersWay: 'post', tracking, sentAt: later(end, hourMs) }, [
    [later(end, hourMs), 'sent', { way: 'post', tracking }, staff],
  ])
}

type Papers = Parameters<ExamMaker['hosting']>

/** Sealed post that has come, been counted and locked in. */
function papersInSafe(
  make: ExamMaker,
  exam: SampleSitting,
  staff: PersonRow,
  copies: number,
  /** So many days before the sample's day they were asked for. */
  daysAgo = 9,
  more: Partial<Papers[1]> = {},
  log: Papers[2] = [],
) {
  const [receivedAt, readyAt] = [make.asked(daysAgo - 5), make.asked(daysAgo - 6)]
  const dueAt = later(startOf(exam), -2 * dayMs)
  make.hosting(exam, { material: 'ready', dueAt, receivedAt, readyAt, copies, ...more }, [
    [make.asked(daysAgo), 'asked', { contact: exam.contactEmail }],
    [receivedAt, 'post-in', { copies, keptIn: 'Kassaskåpet på expeditionen' }, staff],
    [readyAt, 'ready', { copies }, staff],
    ...log,
  ])
}
