import { z } from 'zod'
import type { HostsFound } from '~/exams/host-find.server'
import { otherStart } from '~/exams/host-rules'
import type { HostingCentre } from '~/exams/list-hosts.server'
import { clock } from '~/lib/time'
import { listOf, rounded } from './shape'

/** So much money. */
export const money = z.object({ amount: z.int(), currency: z.literal('SEK') })

const wall = z.string().describe('`HH:MM`, wall clock of the centre.')

/** What a centre can do for an exam. */
export const examHost = z.object({
  centre: z.string().describe('Its slug.'),
  possible: z.boolean(),
  because: z.string().optional().describe('The code of why not.'),
  fee: money.nullable().describe('Null: the centre publishes none, or it has to be asked.'),
  deadline: z.iso
    .date()
    .nullable()
    .describe('The last day to ask: the stricter of the two. Null: nobody has said.'),
  deadlineOwner: z.enum(['centre', 'university']).nullable(),
  distanceKm: z.number().nullable().describe('From the municipality’s seat.'),
  start: wall
    .optional()
    .describe('Another start inside the university’s tolerance, where its own does not fit.'),
  end: wall.optional().describe('When it would end then, extended time and all.'),
  asks: z
    .literal(true)
    .optional()
    .describe('Something that matters is not published: the centre has to be asked.'),
})

/** Centres, a page of them. */
export const examHosts = listOf(examHost)

/** A centre's answer as it is sent. */
export function examHostOut(
  { centre, host, distanceKm }: HostingCentre,
  { ask, elsewhere }: HostsFound,
): z.output<typeof examHost> {
  const { answer, asks, fee, deadline, deadlineOwner, span } = host
  const refusal = elsewhere.ok ? answer : elsewhere
  const start = refusal.ok && span ? otherStart(host, ask) : null
  const amount = fee.is === 'fee' || fee.is === 'either' ? fee.amount : null
  return {
    centre: centre.id,
    possible: refusal.ok,
    ...(!refusal.ok && { because: refusal.because }),
    fee: amount === null ? null : { amount, currency: 'SEK' },
    deadline,
    deadlineOwner,
    distanceKm: rounded(distanceKm),
    ...(start !== null &&
      host.startMinute !== null && {
        start,
        end: clock(host.startMinute + ask.minutes + ask.extraMinutes),
      }),
    ...(refusal.ok && asks && { asks: true as const }),
  }
}
