import { z } from 'zod'
import type { SpaceId } from '~/centres/space'
import { cleanLine } from '~/lib/clean'
import { isDate, type LocalDate, parseClock, wallTime } from '~/lib/time'

const clock = z.string('examSessions.errors.clock').transform((typed, context): number => {
  const minute = parseClock(typed.slice(0, 8))
  if (minute !== null) return minute
  context.addIssue({ code: 'custom', message: 'examSessions.errors.clock' })
  return z.NEVER
})

const date = z
  .string('examSessions.errors.date')
  .transform((typed) => typed.trim())
  .refine(isDate, 'examSessions.errors.date')
  .transform((typed) => typed as LocalDate)

const seats = z
  .string('examSessions.errors.seats')
  .transform((typed) => typed.trim())
  .pipe(z.string().regex(/^\d{0,4}$/, 'examSessions.errors.seats'))
  .transform((typed) => (typed === '' ? null : Number(typed)))

const line = (message: 'examSessions.errors.note' | 'examSessions.errors.reason', least = 0) =>
  z
    .string(message)
    .transform(cleanLine)
    .refine((typed) => typed.length >= least && typed.length <= 300, message)

/** When a session is: what the form sends that changes one. */
export const sessionChangeFields = z.object({
  dag: date,
  fran: clock,
  till: clock,
  platser: seats.default(null),
  anteckning: line('examSessions.errors.note').default(''),
})

/** As `sessionChangeFields`, with its room: what the form sends that opens one. */
export const sessionFields = sessionChangeFields.extend({
  lokal: z
    .string('examSessions.errors.room')
    .regex(/^[\w-]{1,100}$/, 'examSessions.errors.room')
    .transform((id) => id as SpaceId),
  studiebokningar: z.enum(['stay', 'move'], 'ui.errors.unreadable').default('stay'),
  skal: line('examSessions.errors.reason').default(''),
  key: z.string('ui.errors.unreadable').regex(/^[\w-]{8,100}$/, 'ui.errors.unreadable'),
})

/** Why a session is cancelled. */
export const cancelFields = z.object({ skal: line('examSessions.errors.reason', 3) })

/** Why somebody does not watch any more. */
export const withdrawFields = z.object({
  varfor: z.enum(['borta', 'byte'], 'ui.errors.unreadable').default('borta'),
  skal: line('examSessions.errors.reason').default(''),
})

/** A day and two clock times of a zone as a span; an end that is not after its start is refused by rules. */
export const spanTyped = (
  { dag, fran, till }: { dag: LocalDate; fran: number; till: number },
  zone: string,
) => ({ start: wallTime(dag, fran, zone), end: wallTime(dag, till, zone) })

/** A time when somebody can. */
export const timeFields = z.object({ dag: date, fran: clock, till: clock })
