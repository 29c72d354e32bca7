import { read } from '#db/connect.server'
import type { ExamOffice } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import { answerAsOffice } from './answer-as-office.server'
import type { RequestId } from './request'
import type { UniversityAnswer } from './university-answer'
import { referencesOf } from './university-request-store.server'

/** What came of an answer to one request. */
export interface OfficeOutcome {
  id: RequestId
  /** Empty for a request that is none of theirs. */
  reference: string
  said: 'yes' | 'no' | 'not-now' | 'not-yours' | 'gone' | 'busy'
}

/** So many are answered in one step. */
export const answersMost = 100

/** Answers several requests alike, each in a write of its own: one that cannot be answered keeps no other from it. */
export async function answerMany(
  who: ExamOffice,
  ids: readonly RequestId[],
  answer: UniversityAnswer,
  now: Instant,
): Promise<OfficeOutcome[]> {
  const outcomes: OfficeOutcome[] = []
  const wanted = [...new Set(ids)].slice(0, answersMost)
  const known = await referencesOf(read(), who.universityId, wanted)
  for (const id of wanted) {
    const done = await answerAsOffice(who, id, answer, now)
    outcomes.push({ id, reference: known.get(id) ?? '', said: done.ok ? answer.says : done.because })
  }
  return outcomes
}
