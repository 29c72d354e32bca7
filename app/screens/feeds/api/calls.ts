import { z } from 'zod'
import type { api } from '~/i18n/sv/api'
import { bookingCalls } from './booking-calls'
import { booking, bookings } from './booking-shape'
import { withBody } from './call-parts'
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
  centresQuestion,
  examSittingsQuestion,
  freeQuestion,
  spacesQuestion,
  tokenBody,
} from './questions'
import { seriesCalls } from './series-calls'
import { series } from './series-shape'
import { examSittings } from './sitting-shape'
import { availability, freeSpaces, spaces } from './space-shape'
import { waitCalls } from './wait-calls'
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
  ...bookingCalls,
  ...waitCalls,
  ...seriesCalls,
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
