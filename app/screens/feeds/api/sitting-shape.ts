import { z } from 'zod'
import { sittingFormats } from '~/exams/sitting'
import type { FoundSitting } from '~/exams/sitting-list.server'
import { clock } from '~/lib/time'
import { paths } from '~/paths'
import { listOf } from './shape'

const wallClock = z.string().regex(/^\d\d:\d\d$/)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** An exam that a university lists. */
const examSitting = z.object({
  id: z.string(),
  university: z.object({ id: z.string(), name: z.string() }),
  courseCode: z.string(),
  courseName: z.string(),
  examCode: z.string().describe('Which exam of the course; empty where it has one.'),
  date: day,
  start: wallClock.nullable().describe('Wall time of `timeZone`; null while it is to be announced.'),
  minutes: z.int().describe('How long one writes.'),
  timeZone: z.string().describe('IANA name.'),
  format: z.enum(sittingFormats),
  tool: z.string().describe('What a digital exam is written in.'),
  demands: z.string().describe('What the tool demands of the computer and the room.'),
  aids: z.string(),
  elsewhere: z.boolean().describe('False: it is written on campus only.'),
  earliestStart: wallClock.nullable().describe('When one may begin elsewhere; null while `start` is.'),
  latestStart: wallClock.nullable(),
  stayUntil: wallClock.nullable().describe('Nobody leaves before; null: no such rule is known.'),
  opens: day.nullable().describe('First day to ask the university; null: no limit is told.'),
  deadline: day
    .nullable()
    .describe('Last day to ask the university; null: it has not said. A centre may have an earlier one.'),
  contact: z.object({ email: z.string().nullable(), phone: z.string().nullable() }),
  note: z.string(),
  url: z.string(),
})

/** Exams that universities list, a page of them. */
export const examSittings = listOf(examSitting)

const clockOf = (minute: number | null | undefined) => (minute == null ? null : clock(minute))

/** A sitting as it is answered. */
export function sittingOut(found: FoundSitting, origin: string): z.output<typeof examSitting> {
  const { sitting, university, window, elsewhere, firstDay, lastDay, contact } = found
  const { courseCode, startMinute } = sitting
  return {
    id: sitting.id,
    university: { id: university.id, name: university.name },
    courseCode,
    courseName: sitting.courseName,
    examCode: sitting.examCode,
    date: sitting.date,
    start: clockOf(startMinute),
    minutes: sitting.minutes,
    timeZone: sitting.timeZone,
    format: sitting.format,
    tool: sitting.tool,
    demands: sitting.demands,
    aids: sitting.aids,
    elsewhere: elsewhere.ok,
    earliestStart: clockOf(window?.fromMinute),
    latestStart: clockOf(window?.toMinute),
    stayUntil: clockOf(window?.stayUntilMinute),
    opens: firstDay,
    deadline: lastDay,
    contact,
    note: sitting.note,
    url: `${origin}${paths.examSittings({ larosate: university.id, kurs: courseCode })}`,
  }
}
