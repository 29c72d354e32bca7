import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { type Advanced, advance, standingOf } from './advance-steps.server'
import { hasBegun } from './cancel-rules'
import type { ExamRequest } from './request'
import { settingFor } from './request-facts.server'
import { isBeforeExam, isOver } from './request-states'
import type { UniversityAnswer } from './university-answer'

/** Who answers: an account's name, or the mailbox whose link was followed. */
export interface Answerer {
  personId: PersonId | null
  name: string
}

/**
 * A university's answer, from an account or by the link in a mail, which people follow twice: the same again changes
 * nothing. A no after a yes takes it back, until the exam begins.
 */
export async function answerForUniversity(
  tx: Db,
  request: ExamRequest,
  { says, reason, anonymityCode }: UniversityAnswer,
  { personId, name }: Answerer,
  now: Instant,
): Promise<Advanced> {
  const isYes = says === 'yes'
  const isSame =
    request.universityOk === isYes && (!isYes || !anonymityCode || anonymityCode === request.anonymityCode)
  if (isSame && (isYes || isOver(request.state))) return { ok: true, request }
  if (!isBeforeExam(request.state) || hasBegun(request, now)) return { ok: false, because: 'not-now' }
  const setting = await settingFor(tx, request)
  const change = {
    universityOk: isYes,
    universityOkAt: now,
    universityOkBy: name,
    anonymityCode: anonymityCode || request.anonymityCode,
    ...(!isYes && { reason }),
  }
  const step = {
    by: 'university',
    personId,
    now,
    change,
    detail: { by: name, ...(reason && { reason }) },
  } as const
  if (isYes) {
    // What the learner or staff have to settle first is still to be settled.
    const stays = !['submitted', 'awaiting-university'].includes(request.state)
    const to = stays ? request.state : standingOf({ ...request, universityOk: true }, setting)
    return advance(tx, request, { ...step, event: 'university-consents', to }, setting)
  }
  const to = request.universityOk === true ? 'cancelled-by-university' : 'declined'
  return advance(tx, request, { ...step, event: 'university-declines', to }, setting)
}
