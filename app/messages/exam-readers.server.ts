import type { Db } from '#db/engine'
import type { FactName } from '#db/outbox.server'
import { requestsToTell, type ToTell } from '~/exams/request-telling-steps.server'
import { workersAt } from '~/identity/steps.server'
import type { Addressing } from './addressing.server'
import {
  deskNewsOf,
  dueNews,
  type ExamFact,
  examReminders,
  newsOf,
  type QuestionTold,
  questionOf,
} from './exam-news'
import type { Addressed } from './message'
import * as store from './store.server'

type Told = Awaited<ReturnType<typeof store.toldOf>>
type Workers = Awaited<ReturnType<typeof workersAt>>

/** Tells a learner how their request stands, its university when it is its turn, and the centre what waits for it. */
const about: Addressing = async (tx, facts) => {
  const found = await requestsToTell(
    tx,
    facts.map(({ subjectId }) => subjectId),
  )
  const told = await store.toldOf(tx, 'exam-question', [...found.keys()])
  const desks = await workersOf(tx, facts, found)
  return facts.map((fact) => {
    const known = found.get(fact.subjectId)
    if (!known) return []
    const said = factOf(fact, known)
    return [
      ...learner(said, known),
      ...university(said, known, fact.subjectId, told),
      ...desk(said, known, desks),
    ]
  })
}

const factOf = (
  { fact, detail }: { fact: FactName; detail: Record<string, unknown> | null },
  { request }: ToTell,
): ExamFact =>
  fact === 'exam-requested' ? { event: 'submit', to: request.state } : ((detail ?? {}) as ExamFact)

/** Staff are asked for only where a letter is for them. */
async function workersOf(
  tx: Db,
  facts: Parameters<Addressing>[1],
  found: Map<string, ToTell>,
): Promise<Workers> {
  const centres = facts.flatMap((fact) => {
    const known = found.get(fact.subjectId)
    const isFor = known && !known.centreMailbox && deskNewsOf(factOf(fact, known), known.request)
    return isFor ? [known.request.centreId] : []
  })
  return centres.length === 0 ? [] : workersAt(tx, [...new Set(centres)], ['staff', 'manager'])
}

function learner(fact: ExamFact, { request, begins }: ToTell): Addressed[] {
  const news = fact.what ? dueNews(fact) : newsOf(fact)
  if (!news) return []
  const isReminder = examReminders.some((one) => one === news)
  const to = { personId: request.personId, address: null, centreId: request.centreId, detail: { news } }
  return [
    { ...to, kind: isReminder ? 'exam-reminder' : 'exam-news', ...(isReminder && { goodUntil: begins }) },
  ]
}

/** The exam office's mailbox; what it has been told is remembered, so that the next fact of the same batch knows. */
function university(fact: ExamFact, known: ToTell, subjectId: string, told: Told): Addressed[] {
  const { mailbox, request, begins } = known
  if (!mailbox) return []
  const all = told.get(subjectId) ?? []
  const before = all.filter(({ address }) => address === mailbox).map(({ detail }) => detail as QuestionTold)
  const question = questionOf(known, fact, before)
  if (!question) return []
  const detail = { question, start: request.startsAt }
  told.set(subjectId, [...all, { address: mailbox, detail }])
  const to = { kind: 'exam-question', personId: null, address: mailbox, centreId: request.centreId } as const
  return [{ ...to, detail, goodUntil: begins }]
}

/** The mailbox for exams, where the centre has one; else those who work there. */
function desk(fact: ExamFact, { request, centreMailbox, begins }: ToTell, workers: Workers): Addressed[] {
  const news = deskNewsOf(fact, request)
  if (!news) return []
  const to = { kind: 'exam-desk', centreId: request.centreId, detail: { news }, goodUntil: begins } as const
  if (centreMailbox) return [{ ...to, personId: null, address: centreMailbox }]
  return workers
    .filter(({ centreId }) => centreId === request.centreId)
    .map(({ personId }) => ({ ...to, personId, address: null }))
}

/** Who hears of exam requests. */
export const examReaders: Partial<Record<FactName, Addressing>> = {
  'exam-requested': about,
  'exam-advanced': about,
  'exam-due': about,
}
