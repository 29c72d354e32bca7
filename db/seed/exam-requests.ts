import { dayMs, type LocalDate, later } from '~/lib/time'
import { exampleCentre } from './exam-example'
import { maker, type SampleExams } from './exam-rows'
import type { PersonRow } from './learners'
import type { Bookable, Plan } from './plan'
import { randomFrom } from './random'

const hallId = `${exampleCentre}-tentamenssalen`

/** What the learners among the accounts have asked for, in different states; the hall is taken for it in the diary. */
export function examsOn(plan: Plan, spaces: readonly Bookable[], people: PersonRow[], today: LocalDate) {
  const random = randomFrom(`larplats exams ${today}`)
  const rows: SampleExams = {
    sittings: [],
    holds: [],
    claims: [],
    sessions: [],
    requests: [],
    events: [],
    needs: [],
    charges: [],
  }
  const hall = spaces.find(({ space }) => space.id === hallId)
  const [first, second, third] = ['learner@', 'learner2@', 'learner3@'].map((name) =>
    people.find(({ email }) => email.startsWith(name)),
  )
  if (!hall || !first || !second || !third) return rows
  const at = later(plan.midnight, -4 * dayMs)
  const make = maker(rows, { plan, hall, random, at, today })
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
  const yes = { universityOk: true, universityOkAt: later(at, dayMs), universityOkBy: 'Tentamensservice' }
  const kept = make.request(first, algebra, { state: 'confirmed', ...one, ...yes, extraMinutes: 60 })
  make.need(kept)
  make.request(first, care, { state: 'awaiting-university', ...two })
  make.request(first, law, { state: 'acknowledged', ...yes, answerBy: null })
  make.request(second, energy, { state: 'awaiting-university', ...all, startsAt: null, endsAt: null })
  make.request(second, care, { state: 'offered', ...two, startMinute: 600, centreOk: null, centreOkAt: null })
  const owed = make.request(third, algebra, {
    state: 'payment-due',
    ...one,
    ...yes,
    fee: 600,
    residencyGroup: null,
  })
  make.charge(owed)
  return rows
}
