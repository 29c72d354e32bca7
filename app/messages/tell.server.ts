import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { FactName } from '#db/outbox.server'
import { isMovedByCentre } from '~/booking/by-centre'
import { answerableUntil } from '~/booking/offer-rules'
import { ownersOf } from '~/booking/steps.server'
import type { CentreId } from '~/centres/centre'
import { workersAt } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import type { Instant } from '~/lib/time'
import { accountReaders } from './account-readers.server'
import type { Addressing } from './addressing.server'
import { callReaders, outcomeReaders } from './course-call-mail.server'
import { courseReaders } from './course-readers.server'
import { needReaders } from './employer-need-mail.server'
import { dutyReaders } from './exam-duty-readers.server'
import { bothSides, examOffice } from './exam-material-mail.server'
import { examReaders } from './exam-readers.server'
import { examReportReaders } from './exam-report-mail.server'
import type { Addressed, Day, MessageKind } from './message'
import { paced } from './pace.server'
import { partnerContact } from './partner-mail.server'
import { goodUntil, isWanted } from './rules'
import { seriesOwner } from './series-mail.server'
import * as store from './store.server'

const batchMost = 50

type Owner = Awaited<ReturnType<typeof ownersOf>> extends Map<string, infer One> ? One : never

/** Tells the owner of a booking. `until`: how long that is of use, where the booking says so. */
const owner =
  (
    kind: MessageKind | ((fact: store.UntoldFact) => MessageKind),
    until?: (booking: Owner) => Instant,
  ): Addressing =>
  async (tx, facts) => {
    const owners = await ownersOf(
      tx,
      facts.map(({ subjectId }) => subjectId),
    )
    return facts.map((fact) => {
      const found = owners.get(fact.subjectId)
      // Whom staff booked for without an account has no address here; an organisation has its contact's.
      if (!found?.personId && !found?.address) return []
      const { personId, address, centreId } = found
      const said = typeof kind === 'string' ? kind : kind(fact)
      return [{ kind: said, address, personId, centreId, ...(until && { goodUntil: until(found) }) }]
    })
  }

/** Tells everybody who works at a centre. */
const workers =
  (kind: MessageKind): Addressing =>
  async (tx, facts) => {
    const centres = facts.map(({ subjectId }) => subjectId as CentreId)
    const working = await workersAt(tx, centres)
    return facts.map(({ detail }, at) =>
      working
        .filter(({ centreId }) => centreId === centres[at])
        .map(({ personId, centreId }) => ({
          kind,
          address: null,
          personId,
          centreId,
          goodUntil: (detail as unknown as Day).end,
        })),
    )
  }

/** Who hears of what. A fact that is not here is nobody's business. */
const addressing: Partial<Record<FactName, Addressing>> = {
  ...accountReaders,
  'partner-invited': partnerContact,
  'exam-reported': examReportReaders,
  'exam-material-wanted': examOffice('exam-material-wanted'),
  'exam-material-late': bothSides,
  'exam-answers-sent': examOffice('exam-answers-sent'),
  booked: owner('booked'),
  requested: owner('requested'),
  'series-booked': seriesOwner('series-booked'),
  'series-cancelled': seriesOwner('series-cancelled'),
  approved: owner('approved'),
  declined: owner('declined'),
  moved: owner(({ detail }) => (isMovedByCentre(detail) ? 'moved-by-centre' : 'moved')),
  cancelled: owner('cancelled'),
  'cancelled-by-centre': owner('cancelled-by-centre'),
  offered: owner('offered', answerableUntil),
  'offer-declined': owner('offer-declined'),
  'offer-lapsed': owner('offer-lapsed'),
  ...courseReaders,
  'course-call-sent': callReaders,
  'course-call-answered': outcomeReaders,
  'employer-need-registered': needReaders('employer-need'),
  'employer-need-decided': needReaders('employer-need-decided'),
  'reminder-due': owner('reminder', ({ start }) => start),
  'day-list-due': workers('day-list'),
  ...examReaders,
  ...dutyReaders,
}

/**
 * Turns facts that nobody has been told into messages, a message for each reader and fact: once, however
 * many workers there are, since both happen in one transaction.
 * @returns how many facts there were; as many as a batch holds means that there may be more
 */
export async function tellFacts(now: Instant): Promise<{ told: number; more: boolean }> {
  if ((await store.untoldFacts(read(), 1)).length === 0) return { told: 0, more: false }
  return change(async (tx) => {
    const facts = await store.untoldFacts(tx, batchMost)
    for (const [name, group] of grouped(facts)) {
      const lists = (await addressing[name]?.(tx, group)) ?? []
      const rows: Row[] = []
      for (const [at, list] of lists.entries()) {
        const fact = group[at]
        if (fact) rows.push(...list.map((one) => messageOf(fact, one, now)))
      }
      // Written before the next facts are looked at: whoever has been asked is not asked again.
      if (rows.length > 0) await store.add(tx, await paced(tx, await wanted(tx, rows), now))
    }
    if (facts.length > 0)
      await store.markTold(
        tx,
        facts.map(({ id }) => id),
        now,
      )
    return { told: facts.length, more: facts.length === batchMost }
  })
}

function grouped(facts: store.UntoldFact[]): Map<FactName, store.UntoldFact[]> {
  const groups = new Map<FactName, store.UntoldFact[]>()
  for (const fact of facts) groups.set(fact.fact, [...(groups.get(fact.fact) ?? []), fact])
  return groups
}

type Row = Parameters<typeof store.add>[1][number]

const messageOf = (
  fact: store.UntoldFact,
  { goodUntil: until, detail, ...to }: Addressed,
  now: Instant,
): Row => ({
  ...to,
  id: newId<'message'>(),
  factId: fact.id,
  reader: to.address ?? to.personId ?? '',
  subjectId: fact.subjectId,
  detail: detail ? { ...fact.detail, ...detail } : fact.detail,
  state: 'waiting',
  createdAt: now,
  nextAt: now,
  goodUntil: until ?? goodUntil(to.kind, fact.at),
})

async function wanted(tx: Db, rows: Row[]): Promise<Row[]> {
  const readers = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const muted = await store.mutedBy(tx, readers)
  return rows.filter(
    ({ personId, kind }) => !personId || isWanted(kind as MessageKind, muted.get(personId) ?? new Set()),
  )
}
