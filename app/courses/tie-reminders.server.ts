import { change, read } from '#db/connect.server'
import { isNoted, noteOnce } from '#db/outbox.server'
import { addDays, homeZone, type Instant, type LocalDate, localDate, wallTime } from '~/lib/time'
import type { UniversityId } from './course'
import { meetingDaysOf } from './tie-days-store.server'
import { farthestDays, type Reminder, remindersOn } from './tie-due'
import * as store from './tie-store.server'

/** When reminders of courses are written, in minutes of the wall clock. */
const morningMinute = 7 * 60
const batchMost = 200

/** A course as the exams call it. */
export interface ExaminedCourse {
  universityId: UniversityId
  code: string
}
/** What tells a course apart where its exams are looked up. */
export const examKey = ({ universityId, code }: ExaminedCourse) => `${universityId} ${code}`

/** On which days there are exams of these courses, by `examKey`. */
export type ExamDays = (
  courses: readonly ExaminedCourse[],
  from: LocalDate,
  to: LocalDate,
) => Promise<ReadonlyMap<string, readonly LocalDate[]>>

/**
 * Notes, once a morning, what those who study something want to be reminded of: once for each day and step, however
 * often and by how many it is looked for.
 */
export async function noteCourseReminders(now: Instant, examDays: ExamDays): Promise<void> {
  const today = localDate(now, homeZone)
  const done = `course-morning:${today}`
  if (now < wallTime(today, morningMinute, homeZone) || (await isNoted(read(), done))) return
  let after = { personId: '', instanceId: '' }
  for (;;) {
    const ties = await store.remindable(read(), today, after, batchMost)
    const last = ties.at(-1)
    if (last) {
      await noteAll(await due(ties, today, examDays), now)
      after = last
    }
    if (ties.length < batchMost) break
  }
  await change((tx) => noteOnce(tx, done, { fact: 'course-morning', subjectId: today, at: now }))
}

type Due = Reminder & store.Remindable

async function due(ties: readonly store.Remindable[], today: LocalDate, examDays: ExamDays): Promise<Due[]> {
  const until = addDays(today, farthestDays)
  const ids = [...new Set(ties.map(({ instanceId }) => instanceId))]
  const meetings = await meetingDaysOf(read(), ids, today, until)
  const named = ties.filter(({ code }) => code !== '')
  const exams = await examDays([...new Map(named.map((one) => [examKey(one), one])).values()], today, until)
  return ties.flatMap((tie) =>
    remindersOn(
      {
        application: tie.lastApplication === null ? [] : [tie.lastApplication],
        meeting: meetings.get(tie.instanceId) ?? [],
        exam: exams.get(examKey(tie)) ?? [],
      },
      localDate(tie.createdAt, homeZone),
      today,
    ).map((reminder) => ({ ...tie, ...reminder })),
  )
}

async function noteAll(all: readonly Due[], now: Instant): Promise<void> {
  if (all.length === 0) return
  await change(async (tx) => {
    for (const { personId, instanceId, what, day, step } of all)
      await noteOnce(tx, `course-reminder:${what}:${day}:${step}:${personId}:${instanceId}`, {
        fact: 'course-reminder-due',
        subjectId: instanceId,
        at: now,
        detail: { personId, what, day },
      })
  })
}
