import type { Db } from '#db/engine'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { merge, type Span, subtract } from '~/lib/span'
import * as dutyStore from './invigilator-duty-store.server'
import { demandsTraining, type WatchedSession, type WatcherFacts } from './invigilator-rules'
import * as store from './invigilator-store.server'
import { policyOn } from './policy-dates'
import type { ExamSession } from './session'
import type { WriterRow } from './session-sheet-store.server'
import * as policies from './university-store.server'

/** Who of a centre's register can watch a session, as far as it is known. */
export interface Watching {
  session: WatchedSession
  /** Those who are in the register now, with what is known of each. */
  register: Awaited<ReturnType<typeof store.register>>
  facts: WatcherFacts[]
}

/** All by which it is decided who may watch a session. Five statements. */
export async function watchingOf(
  db: Db,
  session: ExamSession,
  writers: readonly WriterRow[],
): Promise<Watching> {
  const { centreId, id, start, end } = session
  const register = (await store.register(db, centreId)).filter(({ endedAt }) => endedAt === null)
  const times = await store.times(db, centreId, session)
  const ids = register.map(({ personId }) => personId)
  const duties = await dutyStore.dutiesOf(db, ids, session)
  const conflicts = await store.conflicts(db, centreId)
  return {
    register,
    session: {
      id,
      start,
      end,
      demanding: await demandingAmong(db, writers),
      learnerIds: writers.map(({ personId }) => personId),
    },
    facts: register.map(({ personId, training }) => ({
      personId,
      training,
      times: times.filter((one) => one.personId === personId),
      duties: duties.filter((one) => one.personId === personId),
      conflicts: conflicts.flatMap((one) => (one.invigilatorId === personId ? [one.learnerId] : [])),
    })),
  }
}

/** Universities with an exam among these that want their own training of whoever watches. One statement. */
async function demandingAmong(db: Db, writers: readonly WriterRow[]) {
  const sittings = new Map(writers.map(({ sitting }) => [sitting.id, sitting]))
  const ids = [...new Set([...sittings.values()].flatMap(({ universityId }) => universityId ?? []))]
  const found = await policies.listOf(db, ids)
  return ids.filter((id) =>
    [...sittings.values()].some(
      (sitting) =>
        sitting.universityId === id &&
        demandsTraining(policyOn(found.get(id) ?? [], sitting.date)?.rules ?? null, sitting),
    ),
  )
}

/** Lets somebody be able in a span, too; what touches it becomes one time with it. */
export async function addTime(tx: Db, centreId: CentreId, personId: PersonId, span: Span): Promise<void> {
  const near = await store.touching(tx, centreId, personId, span)
  await store.removeTimes(
    tx,
    personId,
    near.map(({ id }) => id),
  )
  for (const time of merge([...near, span])) {
    await store.addTime(tx, { start: time.start, end: time.end, id: newId(), centreId, personId })
  }
}

/** Takes a span out of the times when somebody can. */
export async function cutTimes(tx: Db, centreId: CentreId, personId: PersonId, span: Span): Promise<void> {
  const near = await store.touching(tx, centreId, personId, span)
  await store.removeTimes(
    tx,
    personId,
    near.map(({ id }) => id),
  )
  for (const time of subtract(near, [span])) {
    await store.addTime(tx, { start: time.start, end: time.end, id: newId(), centreId, personId })
  }
}
