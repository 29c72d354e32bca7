import { z } from 'zod'
import { keyHeader, moveBody, reserveBody } from '~/booking/form'
import { seriesBody } from '~/booking/series-form'
import { waitBody } from '~/booking/wait-form'
import type { api } from '~/i18n/sv/api'
import { booking, bookings } from './booking-shape'
import { centreDetail, centres } from './centre-shape'
import { courseCalls } from './course-calls'
import { course, courses } from './course-shape'
import { examCalls } from './exam-calls'
import { examHosts } from './exam-host-shape'
import { examRequest, examRequests } from './exam-request-shape'
import { examples } from './examples'
import type { Problem } from './problem'
import { problemShape } from './problem-shape'
import {
  availabilityQuestion,
  bookingsQuestion,
  centresQuestion,
  examSittingsQuestion,
  freeQuestion,
  spacesQuestion,
  tokenBody,
} from './questions'
import { series } from './series-shape'
import { examSittings } from './sitting-shape'
import { availability, freeSpaces, spaces } from './space-shape'
import { wait } from './wait-shape'

/** What the calls answer, by the names that the description gives them. */
export const shapes = {
  Token: z.object({ token: z.string().describe('Shown this once: only its digest is kept.') }),
  Centres: centres,
  Centre: centreDetail,
  Spaces: spaces,
  Availability: availability,
  FreeSpaces: freeSpaces,
  ExamSittings: examSittings,
  Courses: courses,
  Course: course,
  Booking: booking,
  Bookings: bookings,
  Wait: wait,
  Series: series,
  ExamHosts: examHosts,
  ExamRequest: examRequest,
  ExamRequests: examRequests,
  Problem: problemShape,
  Description: z.looseObject({ openapi: z.string() }),
}

/** One call: what the description and the page about the API say of it. */
export interface Described {
  /** Its key in the dictionary (`api.calls`). */
  id: keyof typeof api.calls
  method: 'get' | 'post'
  /** Below `/api/v1/`, as in `routes.ts`. */
  path: string
  /** Does it take a key? */
  key?: true
  query?: z.ZodObject
  header?: { name: string; schema: z.ZodType; example: string; about: string }
  body?: { schema: z.ZodObject; example: unknown; about: Record<string, string> }
  status: 200 | 201
  shape: keyof typeof shapes
  example: unknown
  problems: readonly Problem[]
}

const whenBooking: readonly Problem[] = [
  'taken',
  'closed',
  'yours-already',
  'too-late',
  'too-early',
  'too-short',
  'too-long',
  'step',
  'too-few',
  'too-many',
  'places-only',
  'whole-only',
  'not-open-to-you',
  'quota',
]
/** Where another organisation's agreement says no. */
const whenShared: readonly Problem[] = [
  'partner-ended',
  'not-shared',
  'outside-agreement',
  'outside-hours',
  'quota-used',
]
const withKey: readonly Problem[] = ['no-token', 'too-often', 'busy']
const withBody: readonly Problem[] = ['unreadable', 'fields']

const aboutTime = 'ISO 8601 with an offset or Z, on a whole quarter of an hour.'

/** Every call of the API; a test matches them against `routes.ts`. */
export const described: readonly Described[] = [
  {
    id: 'listCentres',
    method: 'get',
    path: 'centres',
    query: centresQuestion,
    status: 200,
    shape: 'Centres',
    example: examples.centres,
    problems: ['fields'],
  },
  {
    id: 'showCentre',
    method: 'get',
    path: 'centres/:centre',
    status: 200,
    shape: 'Centre',
    example: examples.centre,
    problems: ['not-there'],
  },
  {
    id: 'listSpaces',
    method: 'get',
    path: 'centres/:centre/spaces',
    query: spacesQuestion,
    status: 200,
    shape: 'Spaces',
    example: examples.spaces,
    problems: ['not-there', 'fields'],
  },
  {
    id: 'listAvailability',
    method: 'get',
    path: 'spaces/:space/availability',
    query: availabilityQuestion,
    status: 200,
    shape: 'Availability',
    example: examples.availability,
    problems: ['not-there', 'fields'],
  },
  {
    id: 'findFree',
    method: 'get',
    path: 'free',
    query: freeQuestion,
    status: 200,
    shape: 'FreeSpaces',
    example: examples.free,
    problems: ['fields'],
  },
  {
    id: 'listExamSittings',
    method: 'get',
    path: 'exam-sittings',
    query: examSittingsQuestion,
    status: 200,
    shape: 'ExamSittings',
    example: examples.examSittings,
    problems: ['fields'],
  },
  ...courseCalls,
  {
    id: 'createToken',
    method: 'post',
    path: 'tokens',
    body: {
      schema: tokenBody,
      example: examples.tokenBody,
      about: { name: 'What the account page calls it; at most 60 characters.' },
    },
    status: 201,
    shape: 'Token',
    example: examples.token,
    problems: [...withBody, 'wrong-credentials', 'tokens-full', 'too-often', 'busy'],
  },
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
  ...examCalls,
  {
    id: 'describe',
    method: 'get',
    path: 'openapi.json',
    status: 200,
    shape: 'Description',
    example: { openapi: '3.1.0' },
    problems: [],
  },
]
