import { keyHeader } from '~/booking/form'
import { waitBody } from '~/booking/wait-form'
import { aboutTime, whenBooking, withBody, withKey } from './call-parts'
import { examples } from './examples'

/** The calls about the waiting list, as the description and the page about the API say them. */
export const waitCalls = [
  {
    id: 'joinQueue',
    method: 'post',
    path: 'waits',
    key: true,
    header: {
      name: 'Idempotency-Key',
      schema: keyHeader,
      example: examples.keyHeader,
      about: 'Your own name of this wish: sent again, it answers the place in line that it made.',
    },
    body: {
      schema: waitBody,
      example: examples.waitBody,
      about: {
        start: aboutTime,
        end: aboutTime,
        centre: 'With `kind`, where any space of the kind will do.',
        places: 'How many places.',
      },
    },
    status: 201,
    shape: 'Wait',
    example: examples.wait,
    problems: [
      ...withKey,
      ...withBody,
      'not-there',
      ...whenBooking,
      'key-reused',
      'free-now',
      'waiting-already',
      'no-such-kind',
      'waits-full',
    ],
  },
  {
    id: 'showWait',
    method: 'get',
    path: 'waits/:wait',
    key: true,
    status: 200,
    shape: 'Wait',
    example: examples.offered,
    problems: ['no-token', 'not-there'],
  },
  {
    id: 'acceptWait',
    method: 'post',
    path: 'waits/:wait/acceptance',
    key: true,
    status: 200,
    shape: 'Booking',
    example: examples.booking,
    problems: [...withKey, 'not-there', 'no-offer', 'offer-accepted', 'offer-declined', 'offer-over'],
  },
] as const
