import type { Prepared } from '../scenes'
import { type Asked, keyed, officeKey, same, soon } from './answers'

/** The API: without a key nobody, with another’s key not there. */
export const apiRows = ({
  centre,
  space,
  booking,
  wait,
  partner,
  university,
  sitting,
  exam,
}: Prepared<'roles'>): Record<string, Asked[]> => ({
  'api/v1/courses': [
    ['GET', '/api/v1/courses?q=nurse&open=true', same(200)],
    ['GET', '/api/v1/courses?level=kindergarten', same(422)],
  ],
  'api/v1/courses/:course': [['GET', '/api/v1/courses/finns-inte', same(404)]],
  'api/v1/exam-sittings': [
    ['GET', `/api/v1/exam-sittings?university=${university}&from=2026-09-01`, same(200)],
    ['GET', '/api/v1/exam-sittings?from=igar', same(422)],
  ],
  'api/v1/exam-hosts': [
    ['GET', '/api/v1/exam-hosts?date=2026-12-10&start=09:00&end=13:00', same(200)],
    ['GET', `/api/v1/exam-hosts?sitting=${sitting}`, same(200)],
    ['GET', '/api/v1/exam-hosts', same(422)],
  ],
  'api/v1/exam-requests': [
    ['GET', '/api/v1/exam-requests', keyed(200)],
    ['GET', `/api/v1/exam-requests?university=${university}`, officeKey(200)],
    ['POST', '/api/v1/exam-requests', keyed(422)],
  ],
  'api/v1/exam-requests/:request': [
    ['GET', `/api/v1/exam-requests/${exam.request}`, { ...officeKey(200), owner: 200 }],
  ],
  'api/v1/exam-requests/:request/cancellation': [
    ['POST', `/api/v1/exam-requests/${exam.request}/cancellation`, { visitor: 401, owner: 0, others: 404 }],
  ],
  'api/v1/exam-requests/:request/acceptance': [
    ['POST', `/api/v1/exam-requests/${exam.request}/acceptance`, { visitor: 401, owner: 409, others: 404 }],
  ],
  'api/v1/exam-requests/:request/answer': [
    ['POST', `/api/v1/exam-requests/${exam.request}/answer`, officeKey(422)],
  ],
  'api/v1/openapi.json': [['GET', '/api/v1/openapi.json', same(200)]],
  'api/v1/tokens': [['POST', '/api/v1/tokens', same(422)]],
  'api/v1/centres': [['GET', '/api/v1/centres', same(200)]],
  'api/v1/centres/:centre': [['GET', `/api/v1/centres/${centre}`, same(200)]],
  'api/v1/centres/:centre/spaces': [['GET', `/api/v1/centres/${centre}/spaces`, same(200)]],
  'api/v1/spaces/:space/availability': [
    ['GET', `/api/v1/spaces/${space}/availability?from=${soon.start}&to=${soon.end}`, same(200)],
  ],
  'api/v1/free': [['GET', `/api/v1/free?from=${soon.start}&to=${soon.end}`, same(200)]],
  'api/v1/bookings': [
    ['GET', '/api/v1/bookings', keyed(200)],
    ['POST', '/api/v1/bookings', keyed(422)],
    [
      'POST',
      '/api/v1/bookings',
      { visitor: 401, owner: 0, others: 404 },
      { ...soon, spaceId: space, partner },
    ],
  ],
  'api/v1/bookings/:booking/cancellation': [
    ['POST', `/api/v1/bookings/${booking.id}/cancellation`, { visitor: 401, owner: 0, others: 404 }],
  ],
  'api/v1/bookings/:booking/check-in': [
    [
      'POST',
      `/api/v1/bookings/${booking.id}/check-in`,
      { visitor: 401, others: 404, staff: 409, manager: 409 },
    ],
  ],
  'api/v1/bookings/:booking/move': [
    ['POST', `/api/v1/bookings/${booking.id}/move`, { visitor: 401, owner: 0, others: 404 }, soon],
  ],
  'api/v1/series': [['POST', '/api/v1/series', keyed(422)]],
  'api/v1/waits': [['POST', '/api/v1/waits', keyed(422)]],
  'api/v1/waits/:wait': [['GET', `/api/v1/waits/${wait}`, { visitor: 401, owner: 200, others: 404 }]],
  'api/v1/waits/:wait/acceptance': [
    ['POST', `/api/v1/waits/${wait}/acceptance`, { visitor: 401, owner: 409, others: 404 }],
  ],
  'api/v1/*': [['GET', '/api/v1/finns-inte', same(404)]],
})
