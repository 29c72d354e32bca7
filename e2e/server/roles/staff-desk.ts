import type { Prepared } from '../scenes'
import { type Asked, desk, lectures } from './answers'

/** An address that only takes what is posted to it; whoever looks there finds the way to the booking. */
const deeds = (path: string, status: number): Asked[] => [
  ['GET', path, desk(200)],
  ['POST', path, desk(status), { anteckning: 'x'.repeat(501) }],
]

/** The desk of a centre: bookings, requests, series, people, tags. */
export const staffDeskRows = ({
  centre,
  space,
  booking,
  people,
  series,
  tag,
  guest,
}: Prepared<'roles'>): Record<string, Asked[]> => ({
  'personal/:centre/ny-bokning': [
    ['GET', `/personal/${centre}/ny-bokning`, desk(200)],
    ['GET', `/personal/${centre}/ny-bokning?sok=aga`, desk(200)],
    ['GET', `/personal/${centre}/ny-bokning?person=${people.other.id}`, desk(404)],
    ['POST', `/personal/${centre}/ny-bokning`, desk(422)],
  ],
  'personal/:centre/incheckning': [['GET', `/personal/${centre}/incheckning`, desk(200)]],
  'personal/:centre/bokningar/:booking': [['GET', `/personal/${centre}/bokningar/${booking.id}`, desk(200)]],
  // It begins in a week, so that nobody can be checked in, nor be missing, yet.
  'personal/:centre/bokningar/:booking/incheckning': deeds(
    `/personal/${centre}/bokningar/${booking.id}/incheckning`,
    409,
  ),
  'personal/:centre/bokningar/:booking/utcheckning': deeds(
    `/personal/${centre}/bokningar/${booking.id}/utcheckning`,
    303,
  ),
  'personal/:centre/bokningar/:booking/uteblivande': deeds(
    `/personal/${centre}/bokningar/${booking.id}/uteblivande`,
    409,
  ),
  'personal/:centre/bokningar/:booking/aterstallning': deeds(
    `/personal/${centre}/bokningar/${booking.id}/aterstallning`,
    303,
  ),
  'personal/:centre/bokningar/:booking/anteckning': deeds(
    `/personal/${centre}/bokningar/${booking.id}/anteckning`,
    422,
  ),
  'personal/:centre/bokningar/:booking/avbokning': [
    ['GET', `/personal/${centre}/bokningar/${booking.id}/avbokning`, desk(200)],
    ['POST', `/personal/${centre}/bokningar/${booking.id}/avbokning`, desk(422)],
  ],
  'personal/:centre/bokningar/:booking/flytt': [
    ['GET', `/personal/${centre}/bokningar/${booking.id}/flytt`, desk(200)],
    ['POST', `/personal/${centre}/bokningar/${booking.id}/flytt`, desk(422)],
  ],
  'personal/:centre/forfragningar': [['GET', `/personal/${centre}/forfragningar`, desk(200)]],
  // Nobody has asked for the owner's booking: it was theirs at once.
  'personal/:centre/forfragningar/:booking/godkannande': [
    ['GET', `/personal/${centre}/forfragningar/${booking.id}/godkannande`, desk(200)],
    ['POST', `/personal/${centre}/forfragningar/${booking.id}/godkannande`, desk(409)],
  ],
  'personal/:centre/forfragningar/:booking/avslag': [
    ['GET', `/personal/${centre}/forfragningar/${booking.id}/avslag`, desk(200)],
    ['POST', `/personal/${centre}/forfragningar/${booking.id}/avslag`, desk(422)],
  ],
  'personal/:centre/kolista': [['GET', `/personal/${centre}/kolista`, desk(200)]],
  'personal/:centre/serier': [['GET', `/personal/${centre}/serier`, desk(200)]],
  'personal/:centre/serier/ny': [
    ['GET', `/personal/${centre}/serier/ny`, desk(200)],
    ['GET', `/personal/${centre}/serier/ny?${lectures(space)}`, desk(200)],
    ['POST', `/personal/${centre}/serier/ny`, desk(422)],
  ],
  'personal/:centre/serier/:series': [['GET', `/personal/${centre}/serier/${series}`, desk(200)]],
  'personal/:centre/serier/:series/andring': [
    ['GET', `/personal/${centre}/serier/${series}/andring?dag=2026-09-08`, desk(200)],
    ['POST', `/personal/${centre}/serier/${series}/andring?dag=2026-09-08`, desk(422)],
  ],
  'personal/:centre/serier/:series/avbokning': [
    ['GET', `/personal/${centre}/serier/${series}/avbokning?dag=2026-09-08`, desk(200)],
    ['POST', `/personal/${centre}/serier/${series}/avbokning?dag=2026-09-08`, desk(422)],
  ],
  'personal/:centre/serier/:series/dag': [
    ['GET', `/personal/${centre}/serier/${series}/dag`, desk(200)],
    ['POST', `/personal/${centre}/serier/${series}/dag`, desk(404)],
  ],
  'personal/:centre/serier/:series/fortsattning': [
    ['GET', `/personal/${centre}/serier/${series}/fortsattning`, desk(302)],
    // Its days are gaps already: nothing is booked.
    ['POST', `/personal/${centre}/serier/${series}/fortsattning`, desk(303)],
  ],
  'personal/:centre/personer': [
    ['GET', `/personal/${centre}/personer`, desk(200)],
    ['GET', `/personal/${centre}/personer?sok=aga`, desk(200)],
  ],
  'personal/:centre/personer/:person': [
    ['GET', `/personal/${centre}/personer/${people.owner.id}`, desk(200)],
    // Somebody whom the centre does not know.
    ['GET', `/personal/${centre}/personer/${people.neighbour.id}`, desk(404)],
  ],
  'personal/:centre/personer/:person/godkannande': [
    ['GET', `/personal/${centre}/personer/${people.owner.id}/godkannande`, desk(302)],
    ['POST', `/personal/${centre}/personer/${people.neighbour.id}/godkannande`, desk(404)],
    ['POST', `/personal/${centre}/personer/${people.owner.id}/godkannande`, desk(303)],
  ],
  'personal/:centre/personer/:person/godkannande/aterkallelse': [
    ['GET', `/personal/${centre}/personer/${people.neighbour.id}/godkannande/aterkallelse`, desk(404)],
    ['POST', `/personal/${centre}/personer/${people.neighbour.id}/godkannande/aterkallelse`, desk(404)],
  ],
  'personal/:centre/personer/:person/avstangning': [
    ['GET', `/personal/${centre}/personer/${people.owner.id}/avstangning`, desk(200)],
    ['POST', `/personal/${centre}/personer/${people.owner.id}/avstangning`, desk(422)],
    ['POST', `/personal/${centre}/personer/${people.neighbour.id}/avstangning`, desk(404)],
  ],
  'personal/:centre/personer/:person/sammanslagning': [
    ['GET', `/personal/${centre}/personer/${people.owner.id}/sammanslagning`, desk(200)],
    ['GET', `/personal/${centre}/personer/${people.owner.id}/sammanslagning?sok=aga`, desk(200)],
    ['GET', `/personal/${centre}/personer/${people.neighbour.id}/sammanslagning`, desk(404)],
    // Somebody whom the centre does not know cannot be picked either.
    [
      'GET',
      `/personal/${centre}/personer/${people.owner.id}/sammanslagning?med=${people.neighbour.id}`,
      desk(404),
    ],
    ['POST', `/personal/${centre}/personer/${people.owner.id}/sammanslagning`, desk(422)],
    ['POST', `/personal/${centre}/personer/${people.neighbour.id}/sammanslagning`, desk(404)],
    [
      'POST',
      `/personal/${centre}/personer/${people.owner.id}/sammanslagning`,
      desk(404),
      { med: people.neighbour.id, behall: 'denna' },
    ],
    [
      'POST',
      `/personal/${centre}/personer/${people.owner.id}/sammanslagning`,
      desk(409),
      { med: people.owner.id, behall: 'denna' },
    ],
  ],
  'personal/:centre/personer/:person/taggar': [
    ['GET', `/personal/${centre}/personer/${people.owner.id}/taggar`, desk(200)],
    ['POST', `/personal/${centre}/personer/${people.owner.id}/taggar`, desk(422)],
    ['POST', `/personal/${centre}/personer/${people.neighbour.id}/taggar`, desk(404)],
  ],
  'personal/:centre/godkanda': [
    ['GET', `/personal/${centre}/godkanda`, desk(200)],
    ['POST', `/personal/${centre}/godkanda`, desk(422), { email: 'ingen adress' }],
    // Whether it has an account is not told.
    ['POST', `/personal/${centre}/godkanda`, desk(303), { email: 'ingen@example.se' }],
  ],
  'personal/:centre/taggar': [['GET', `/personal/${centre}/taggar`, desk(200)]],
  'personal/:centre/taggar/lista.csv': [['GET', `/personal/${centre}/taggar/lista.csv`, desk(200)]],
  'personal/:centre/taggar/:tag/retur': [
    ['GET', `/personal/${centre}/taggar/${tag}/retur`, desk(200)],
    ['POST', `/personal/${centre}/taggar/finns-inte/retur`, desk(404)],
  ],
  // It has been handed back.
  'personal/:centre/taggar/:tag/forlust': [
    ['GET', `/personal/${centre}/taggar/${tag}/forlust`, desk(200)],
    ['POST', `/personal/${centre}/taggar/${tag}/forlust`, desk(409)],
  ],
  'personal/:centre/taggar/:tag/sparr': [
    ['GET', `/personal/${centre}/taggar/${tag}/sparr`, desk(200)],
    ['POST', `/personal/${centre}/taggar/${tag}/sparr`, desk(409)],
  ],
  'personal/:centre/bokningar/:booking/konto': [
    ['GET', `/personal/${centre}/bokningar/${guest}/konto`, desk(200)],
    // It is the owner's: there is nobody to tie.
    ['GET', `/personal/${centre}/bokningar/${booking.id}/konto`, desk(404)],
    ['POST', `/personal/${centre}/bokningar/${guest}/konto`, desk(404), { person: people.neighbour.id }],
    ['POST', `/personal/${centre}/bokningar/${booking.id}/konto`, desk(409), { person: people.owner.id }],
  ],
})
