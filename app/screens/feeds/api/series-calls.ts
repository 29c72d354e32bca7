import { keyHeader } from '~/booking/form'
import { seriesBody } from '~/booking/series-form'
import { withBody, withKey } from './call-parts'
import { examples } from './examples'

/** The calls about series of bookings, as the description and the page about the API say them. */
export const seriesCalls = [
  {
    id: 'makeSeries',
    method: 'post',
    path: 'series',
    key: true,
    header: {
      name: 'Idempotency-Key',
      schema: keyHeader,
      example: examples.keyHeader,
      about: 'Your own name of this series: sent again, it goes on with the series that it made.',
    },
    body: {
      schema: seriesBody,
      example: examples.seriesBody,
      about: {
        weekdays: '1 Monday … 7 Sunday.',
        startTime:
          'Wall clock of the centre, on a whole quarter of an hour; it stays when the clocks change.',
        until: 'Last day. Without it and without `count`, 18 weeks.',
        count: 'How many days, instead of `until`.',
        contact: 'Phone or e-mail. The address of an account makes the bookings theirs.',
        first: 'Single bookings give way, where the centre lets series go first.',
        preview: 'Only show what each day would be.',
      },
    },
    status: 201,
    shape: 'Series',
    example: examples.series,
    problems: [
      ...withKey,
      ...withBody,
      'not-there',
      'no-dates',
      'too-long-series',
      'backwards',
      'not-first',
      'too-few',
      'too-many',
      'places-only',
      'whole-only',
    ],
  },
] as const
