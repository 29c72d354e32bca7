import { z } from 'zod'
import type { findSeries } from '~/booking/list-series.server'
import type { PreviewedDay } from '~/booking/preview-series.server'
import { isoInstant } from '~/lib/time'
import { moment } from './shape'

/** A series, or one that would be, with each of its days. */
export const series = z.object({
  id: z.string().nullable().describe('Null for a preview: nothing has been booked.'),
  days: z.array(
    z.object({
      date: z.string().describe('By the calendar of the centre.'),
      start: moment,
      end: moment,
      state: z
        .enum([
          'free',
          'clash',
          'booked',
          'undecided',
          'taken',
          'closed',
          'passed',
          'cancelled',
          'quota-used',
          'outside',
        ])
        .describe(
          '`free` and `clash` stand in previews, `taken` for a day that was skipped, `quota-used` and `outside` for one that another organisation may not have.',
        ),
      reference: z.string().nullable(),
    }),
  ),
})

/** What a series would meet. */
export const previewOut = (days: PreviewedDay[]): z.output<typeof series> => ({
  id: null,
  days: days.map(({ date, start, end, how }) => ({
    date,
    start: isoInstant(start),
    end: isoInstant(end),
    state: how,
    reference: null,
  })),
})

/** A series as it stands. */
export const seriesOut = ({
  series: { id },
  days,
}: NonNullable<Awaited<ReturnType<typeof findSeries>>>): z.output<typeof series> => ({
  id,
  days: days.map(({ date, start, end, how, reference }) => ({
    date,
    start: isoInstant(start),
    end: isoInstant(end),
    state: how,
    reference,
  })),
})
