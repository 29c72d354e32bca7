import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import { newId } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import type { SittingFacts } from './sitting'
import { rowStates } from './sitting-file-rules'
import * as store from './sitting-store.server'
import { universityZone } from './university-policy'

/** So many go into one `write`, so that nobody's booking waits behind a file. */
const atOnce = 50

/**
 * Lists many sittings, of a file or of another term, in short writes. What is listed already is not listed again, so
 * that it may be sent as often as one likes.
 * @returns how many were added; `busy` with how many were before the store had no time: sent again, it goes on
 */
export async function addSittings(
  who: ExamOffice,
  all: readonly SittingFacts[],
  now: Instant,
): Promise<{ ok: true; added: number } | (Refusal<'busy'> & { added: number })> {
  let added = 0
  for (let from = 0; from < all.length; from += atOnce) {
    const answer = await addSome(who, all.slice(from, from + atOnce), now)
    if (!answer.ok) return { ok: false, because: 'busy', added }
    added += answer.added
  }
  return { ok: true, added }
}

const addSome = ({ id: createdBy, universityId }: ExamOffice, some: readonly SittingFacts[], now: Instant) =>
  write(async (tx) => {
    const rows = some.map((facts, line) => ({ line, facts }))
    const listed = await store.listOn(
      tx,
      universityId,
      some.map(({ date }) => date),
    )
    const states = rowStates(rows, listed, localDate(now, universityZone))
    const fresh = some
      .filter((_, at) => states[at]?.state === 'new')
      .map((facts) => ({ ...facts, id: newId<'exam-sitting'>() }))
    await store.add(tx, universityId, fresh, { createdAt: now, createdBy })
    if (fresh.length > 0) {
      const deed = { universityId, personId: createdBy, at: now, subjectId: universityId }
      await logDeed(tx, { ...deed, action: 'list-exam-sittings', after: { count: fresh.length } })
    }
    return { ok: true, added: fresh.length } as const
  })
