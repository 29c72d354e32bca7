import { addDays, dayMs, later, wallTime, weekday } from '~/lib/time'
import { exampleCentre } from './exam-example'
import type { Around, ExamMaker } from './exam-maker'
import type { SampleExams, SampleSitting } from './exam-rows'
import { consented } from './exam-steps'
import { sampleZone } from './layout'
import type { PersonRow } from './learners'
import { idAt } from './random'

/** Where those come from who write: enough of them that lists look like lists. */
const homes = ['2481', '2481', '2418', '2425', '2462', '2463', '2421', '2481', '2422', '2481', '2418']

/** Who writes besides the accounts. */
export function examWriters(rows: SampleExams, newLearner: Around['plan']['newLearner']): PersonRow[] {
  const writers = homes.map((code) => ({ ...newLearner(code), protectedIdentity: false }))
  rows.people.push(...writers)
  return writers
}

/** Those who invigilate: both can on weekdays, one of them for as many weeks as there are exams in the sample. */
export function registerOf(
  rows: SampleExams,
  { asked }: ExamMaker,
  { random, today }: Around,
  { watcher, staff }: { watcher: PersonRow; staff: PersonRow },
) {
  const about = { centreId: exampleCentre, createdAt: asked(60) }
  rows.invigilators.push(
    { ...about, personId: watcher.id, training: ['ltu', 'umu'], note: 'Har egen nyckel.' },
    { ...about, personId: staff.id, training: [] },
  )
  const weeksOf = [
    [watcher, 10],
    [staff, 4],
  ] as const
  for (const [{ id: personId }, weeks] of weeksOf)
    for (let date = today; date < addDays(today, weeks * 7); date = addDays(date, 1)) {
      if (weekday(date) > 5) continue
      const [startsAt, endsAt] = [wallTime(date, 7 * 60, sampleZone), wallTime(date, 18 * 60, sampleZone)]
      const id = idAt<'invigilator-time'>(about.createdAt, random)
      rows.times.push({ id, centreId: exampleCentre, personId, startsAt, endsAt })
    }
}

/** What waits for an answer of the centre or of a university, and some that are over. */
export function examQueue(
  make: ExamMaker,
  { care, energy }: Record<'care' | 'energy', SampleSitting>,
  energySession: Pick<SampleExams['requests'][number], 'sessionId'>,
  writers: PersonRow[],
) {
  const [a, b, c, d, e] = writers
  if (!a || !b || !c || !d || !e) return
  const now = { centreOk: null, centreOkAt: null }
  const unasked = { startsAt: null, endsAt: null }
  for (const one of [a, b])
    make.request(one, energy, { state: 'awaiting-university', ...energySession, ...unasked })
  const hidden = { municipalityCode: null, residencyGroup: null, fee: 600 }
  make.request(c, care, {
    state: 'submitted',
    ...now,
    ...hidden,
    createdAt: make.asked(1),
    note: 'Jag bor i Lycksele, men är inte folkbokförd här än.',
  })
  const late = make.sitting(29, {
    universityId: 'ltu',
    courseCode: 'X4102N',
    courseName: 'Miljörätt',
    startMinute: 15 * 60,
  })
  make.request(d, late, { state: 'conflict', ...consented(make.asked(2)) })
  // There is no room for it: another sitting than `care` would get its seat at once.
  make.request(e, late, { state: 'waitlisted', ...now })
  make.request(d, care, {
    state: 'declined',
    ...now,
    centreOk: false,
    answerBy: null,
    reason: 'Den dagen har vi ingen ledig vakt.',
  })
  make.request(a, care, {
    state: 'cancelled-by-learner',
    ...consented(make.asked(3)),
    answerBy: null,
    stateAt: later(make.asked(1), dayMs / 8),
  })
}
