import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note, noteOnce } from '#db/outbox.server'
import { dayMs, type Instant, later } from '~/lib/time'
import { advance } from './advance-steps.server'
import type { ExamRequest, RequestId } from './request'
import { examStart, graceOf } from './request-deadlines'
import * as dues from './request-due-store.server'
import { deadlineFacts, type Setting, settingFor } from './request-facts.server'
import { isExpected, type RequestState, requestStates } from './request-states'
import * as store from './request-store.server'

const batchMost = 100

/** States whose time may be out. */
const timed = [
  'submitted',
  'awaiting-university',
  'waitlisted',
  'offered',
  'payment-due',
  'conflict',
] as const

/**
 * Does what time alone does to requests: an answer that is late is asked for again and then not waited for, an offer
 * runs out, what is not paid is cancelled. Each in a short write of its own; whoever answers at the same moment is
 * either before it or after it.
 * @returns how many there were
 */
export async function keepExamTimes(now: Instant): Promise<number> {
  const found = await dues.due(read(), timed, now, batchMost)
  for (const { id } of found) await change((tx) => outOfTime(tx, id, now))
  return found.length
}

async function outOfTime(tx: Db, id: RequestId, now: Instant): Promise<void> {
  const request = await store.find(tx, id)
  if (!request || !isTimed(request.state) || request.answerBy === null || request.answerBy > now) return
  const setting = await settingFor(tx, request)
  const again = waitedForAgain(request, setting, now)
  if (again === null) {
    const event = request.state === 'payment-due' ? 'stay-unpaid' : 'lapse'
    await advance(tx, request, { event, by: 'clock', personId: null, now }, setting)
    return
  }
  await store.change(tx, { ...request, answerBy: again })
  await note(tx, { fact: 'exam-due', subjectId: id, at: now, detail: { what: 'late', state: request.state } })
}

const isTimed = (state: RequestState) => timed.some((one) => one === state)

/** Whoever answers late still answers: until the answer is of no use, or the exam begins. */
function waitedForAgain(request: ExamRequest, setting: Setting, now: Instant): Instant | null {
  const facts = deadlineFacts(setting, request)
  if (request.state === 'submitted' || request.state === 'awaiting-university') {
    const until = graceOf(facts, now)
    return until === request.answerBy ? null : until
  }
  if (request.state !== 'conflict') return null
  const start = examStart(facts)
  return start > now && request.answerBy !== start ? start : null
}

/** So long before the time is out whoever's turn it is is reminded. */
const reminderMs = dayMs

/** Reminds whoever's turn it is of a time that is out tomorrow. Once for each time. */
export async function noteExamsDue(now: Instant): Promise<void> {
  const soon = await dues.dueSoon(read(), timed, now, later(now, reminderMs), batchMost)
  if (soon.length === 0) return
  await change(async (tx) => {
    for (const { id, state, answerBy } of soon) {
      const fact = { fact: 'exam-due', subjectId: id, at: now, detail: { what: 'soon', state } } as const
      await noteOnce(tx, dues.dueKey(id, answerBy), fact)
    }
  })
}

/** States of somebody who is expected at an exam. */
const expected = requestStates.filter(isExpected)

/** Reminds learners of exams that begin within a day. Once for each start. */
export async function noteExamsTomorrow(now: Instant): Promise<void> {
  for (;;) {
    const soon = await dues.beginningSoon(read(), expected, now, later(now, reminderMs), batchMost)
    if (soon.length > 0)
      await change(async (tx) => {
        for (const { id, startsAt } of soon) {
          const fact = {
            fact: 'exam-due',
            subjectId: id,
            at: now,
            detail: { what: 'tomorrow', startsAt },
          } as const
          await noteOnce(tx, dues.tomorrowKey(id, startsAt), fact)
        }
      })
    if (soon.length < batchMost) return
  }
}
