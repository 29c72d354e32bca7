import { keyHeader, moveBody, reserveBody } from '~/booking/form'
import { aboutTime, whenBooking, whenShared, withBody, withKey } from './call-parts'
import { examples } from './examples'
import { bookingsQuestion } from './questions'

/** The calls about bookings, as the description and the page about the API say them. */
export const bookingCalls = [
  {
    id: 'reserve',
    method: 'post',
    path: 'bookings',
    key: true,
    header: {
      name: 'Idempotency-Key',
      schema: keyHeader,
      example: examples.keyHeader,
      about: 'Your own name of this wish: sent again, it answers the booking that it made.',
    },
    body: {
      schema: reserveBody,
      example: examples.bookingBody,
      about: {
        start: aboutTime,
        end: aboutTime,
        places: 'How many places.',
        whole: 'All of it. Left out, it is as the space is booked.',
        people: 'How many come; without it, as many as the places.',
        note: 'A message to the centre, at most 500 characters.',
        partner:
          'The organisation that it is for, where the owner of the key is its contact: its agreement with the centre counts instead of the limits on learners. Others are answered `not-there`.',
      },
    },
    status: 201,
    shape: 'Booking',
    example: examples.booking,
    problems: [...withKey, ...withBody, 'not-there', ...whenBooking, ...whenShared, 'key-reused'],
  },
  {
    id: 'listBookings',
    method: 'get',
    path: 'bookings',
    key: true,
    query: bookingsQuestion,
    status: 200,
    shape: 'Bookings',
    example: examples.bookings,
    problems: ['no-token', 'fields'],
  },
  {
    id: 'move',
    method: 'post',
    path: 'bookings/:booking/move',
    key: true,
    body: {
      schema: moveBody,
      example: examples.moveBody,
      about: { start: aboutTime, end: aboutTime, spaceId: 'Without it, it stays in its space.' },
    },
    status: 200,
    shape: 'Booking',
    example: examples.moved,
    problems: [
      ...withKey,
      ...withBody,
      'not-there',
      ...whenBooking,
      ...whenShared,
      'too-late-to-change',
      'cancelled-already',
    ],
  },
  {
    id: 'cancel',
    method: 'post',
    path: 'bookings/:booking/cancellation',
    key: true,
    status: 200,
    shape: 'Booking',
    example: examples.cancelled,
    problems: [...withKey, 'not-there', 'too-late-to-change', 'cancelled-already'],
  },
  {
    id: 'checkIn',
    method: 'post',
    path: 'bookings/:booking/check-in',
    key: true,
    status: 200,
    shape: 'Booking',
    example: examples.checkedIn,
    problems: [...withKey, 'not-there', 'not-yet', 'over', 'not-confirmed', 'cancelled-already', 'taken'],
  },
] as const
