import type { CourseId, ProfessionId } from '~/courses/course'
import { idOf } from '~/lib/id'
import { dayMs, type Instant, later } from '~/lib/time'
import type { courseCallInterests, courseCalls, courseInterests, employerNeeds } from '../schema'
import { accountEmail, sampleAccounts } from './accounts'
import type { PersonRow } from './learners'

type InterestRow = typeof courseInterests.$inferInsert
type CallRow = typeof courseCalls.$inferInsert

/** Sorsele, Storuman, Vilhelmina, Lycksele. */
const sorsele = '2422'
const storuman = '2421'
const vilhelmina = '2462'
const lycksele = '2481'

/** How many of which municipality wish for what, invented; the words are the first ones'. */
const wishes: { profession: string; course?: true; people: [string, number][]; words: string[] }[] = [
  {
    profession: 'nurse',
    people: [
      [sorsele, 6],
      [storuman, 3],
      [vilhelmina, 5],
      [lycksele, 2],
    ],
    words: ['Sjuksköterska med praktik nära Sorsele', 'Gärna halvfart och kvällar'],
  },
  {
    profession: 'teacher',
    people: [
      [storuman, 4],
      [vilhelmina, 6],
      [lycksele, 7],
    ],
    words: ['Lärare i årskurs 4–6', 'Kan läsa vid sidan av jobbet på skolan'],
  },
  {
    profession: 'nurse',
    course: true,
    people: [
      [sorsele, 3],
      [lycksele, 8],
    ],
    words: [],
  },
  { profession: 'social-worker', people: [[vilhelmina, 5]], words: ['Socionom på distans'] },
]

/** Everything that people and employers of the sample want, and what was asked of universities. */
export function demandOn(
  midnight: Instant,
  people: readonly PersonRow[],
  course: { id: CourseId; universityId: string; professions: readonly ProfessionId[] },
) {
  const interests = wishes.flatMap(({ profession, course: isCourse, people: counts, words }, at) =>
    counts.flatMap(([municipalityCode, count]) =>
      people
        .filter((one) => one.municipalityCode === municipalityCode && !one.protectedIdentity)
        .slice(0, count)
        .map(
          (one, number): InterestRow => ({
            id: idOf('sample interest', String(at), municipalityCode, one.id),
            personId: one.id,
            municipalityCode,
            courseId: isCourse ? course.id : null,
            professionId: isCourse ? (course.professions[0] ?? null) : (profession as ProfessionId),
            wish: isCourse ? '' : (words[number] ?? ''),
            createdAt: later(midnight, -(20 + number) * dayMs),
          }),
        ),
    ),
  )
  const calls = callsOn(midnight, interests, course)
  return { interests, needs: needsOn(midnight), ...calls }
}

/** One that a university has answered, and one that waits. */
function callsOn(midnight: Instant, interests: readonly InterestRow[], course: { universityId: string }) {
  const of = (profession: string) =>
    interests.filter((one) => !one.courseId && one.professionId === profession)
  const call = (name: string, days: number, over: Partial<CallRow>, behind: readonly InterestRow[]) => {
    const id = idOf<'course-call'>('sample call', name)
    const codes = [...new Set(behind.map(({ municipalityCode }) => municipalityCode))]
    const at = later(midnight, -days * dayMs)
    const row: CallRow = {
      id,
      networkId: 'akademi-norr' as CallRow['networkId'],
      universityName: '',
      email: 'utbildningssamverkan@larosate.example',
      subject: '',
      words: '',
      professionId: behind[0]?.professionId ?? null,
      counts: codes.map((municipalityCode) => ({
        municipalityCode,
        people: behind.filter((one) => one.municipalityCode === municipalityCode).length,
      })),
      createdAt: at,
      sentAt: at,
      ...over,
    }
    return { row, links: behind.map((one) => ({ callId: id, interestId: one.id })) }
  }
  const answered = call(
    'teacher',
    12,
    {
      universityId: 'umu' as CallRow['universityId'],
      universityName: 'Umeå universitet',
      subject: 'Minst 14 personer i Lycksele, Vilhelmina och Storuman vill bli lärare',
      words: 'Kan ni ge lärarutbildningen så att den går att läsa härifrån?',
      answer: 'later',
      answerText: 'Vi planerar en omgång för årskurs 4–6 från hösten om två år. Vi hör av oss i vår.',
      answeredAt: later(midnight, -5 * dayMs),
    },
    of('teacher'),
  )
  const waiting = call(
    'nurse',
    3,
    {
      universityId: course.universityId as CallRow['universityId'],
      universityName: '',
      subject: '16 personer i Sorsele, Vilhelmina, Storuman och Lycksele vill bli sjuksköterskor',
      words: 'Kan ni ge sjuksköterskeprogrammet med träffar hos oss?',
    },
    of('nurse'),
  )
  const all = [answered, waiting]
  return {
    calls: all.map(({ row }) => row),
    links: all.flatMap(({ links }): (typeof courseCallInterests.$inferInsert)[] => links),
  }
}

/** Employers that are not there, with needs that staff have shown, and one that waits for them. */
function needsOn(midnight: Instant): (typeof employerNeeds.$inferInsert)[] {
  const need = (
    name: string,
    municipalityCode: string,
    profession: string,
    people: number,
    words: string,
    state: 'shown' | 'waiting',
  ) => ({
    ...{ municipalityCode, people, words, state },
    id: idOf<'employer-need'>('sample need', name),
    employer: name,
    contactEmail: `kompetens@${municipalityCode}.example`,
    professionId: profession as ProfessionId,
    createdAt: later(midnight, -15 * dayMs),
  })
  return [
    need('Exempelregionen', storuman, 'nurse', 6, 'Sjuksköterskor till hälsocentralen.', 'shown'),
    need('Exempelkommunens skolor', vilhelmina, 'teacher', 4, 'Behöriga lärare i årskurs 4–6.', 'shown'),
    need('Exempelgruvan AB', sorsele, 'engineer', 3, 'Ingenjörer inom underhåll.', 'shown'),
    need('Exempelkommunen', lycksele, 'social-worker', 2, 'Socionomer till barn och familj.', 'waiting'),
  ]
}

/** Whose wish everybody finds who tries the product. */
export const firstLearner = (people: readonly PersonRow[]) => {
  const [account] = sampleAccounts
  return people.filter(({ email }) => account && email === accountEmail(account))
}
