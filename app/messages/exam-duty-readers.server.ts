import type { FactName } from '#db/outbox.server'
import { deskOfSession } from '~/exams/invigilator-telling-steps.server'
import type { SessionId } from '~/exams/session'
import type { PersonId } from '~/identity/person'
import { workersAt } from '~/identity/steps.server'
import type { Addressing } from './addressing.server'
import type { Addressed } from './message'
import type * as store from './store.server'

/** What an invigilator is told of a session. */
export type DutyNews = 'given' | 'moved' | 'ended'

/** What a fact says of whoever watches a session. */
export interface DutyFact {
  personId?: PersonId
  /** It was the invigilator who said that they cannot come. */
  own?: boolean
  reason?: string
  /** How many lost their seat by it. */
  affected?: number
  /** The session's new time. */
  start?: number
  end?: number
}

/** Tells whoever watches; a centre hears it from somebody who cannot come, who knows it already. */
const watcher =
  (news: DutyNews): Addressing =>
  async (tx, facts) => {
    const lists: Addressed[][] = []
    for (const fact of facts) lists.push(await readersOf(tx, fact, news))
    return lists
  }

async function readersOf(
  tx: Parameters<Addressing>[0],
  { subjectId, detail }: store.UntoldFact,
  news: DutyNews,
): Promise<Addressed[]> {
  const { personId, own } = (detail ?? {}) as DutyFact
  const found = personId && (await deskOfSession(tx, subjectId as SessionId))
  if (!found) return []
  const { centreId, mailbox, session } = found
  const about = { centreId, detail: { news }, goodUntil: session.end }
  if (news !== 'ended' || !own) return [{ ...about, kind: 'exam-duty', personId, address: null }]
  if (mailbox) return [{ ...about, kind: 'exam-duty-desk', personId: null, address: mailbox }]
  const working = await workersAt(tx, [centreId], ['staff', 'manager'])
  return working.map((one) => ({ ...about, kind: 'exam-duty-desk', personId: one.personId, address: null }))
}

/** Who hears of those who watch exams. */
export const dutyReaders: Partial<Record<FactName, Addressing>> = {
  'exam-duty-given': watcher('given'),
  'exam-duty-moved': watcher('moved'),
  'exam-duty-ended': watcher('ended'),
}
