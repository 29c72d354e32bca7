import type { z } from 'zod'
import type { booking, bookings } from './booking-shape'
import type { centre, centreDetail, centres } from './centre-shape'
import type { series } from './series-shape'
import type { examSittings } from './sitting-shape'
import type { availability, freeSpaces, space, spaces } from './space-shape'
import type { wait } from './wait-shape'

const lycksele: z.output<typeof centre> = {
  id: 'lycksele-larcentrum',
  slug: 'lycksele-larcentrum',
  name: 'Lycksele Lärcentrum',
  municipality: { code: '2481', name: 'Lycksele' },
  county: 'Västerbottens län',
  lat: 64.5954,
  lon: 18.6735,
  timeZone: 'Europe/Stockholm',
  url: 'https://larplats.example/larcentra/lycksele-larcentrum',
}

const hall: z.output<typeof space> = {
  id: 'lycksele-studiesalen',
  name: 'Studiesalen',
  kind: 'study-hall',
  places: 12,
  seats: 12,
  bookable: 'place',
  features: ['quiet', 'window'],
  parts: [],
  sample: false,
  rules: {
    audience: { who: 'anyone' },
    shortestMinutes: 30,
    longestMinutes: 240,
    stepMinutes: 30,
    latestMinutesBefore: 0,
    earliestDaysBefore: 90,
    bufferMinutes: 0,
    openBookings: 10,
    minutesPerDay: null,
    minutesPerWeek: null,
    fewestPeople: 1,
    cancelMinutesBefore: 0,
    approval: false,
    layers: ['staffed', 'tag'],
  },
}

const thursday = { start: '2026-11-26T12:00:00Z', end: '2026-11-26T14:00:00Z' }

const booked: z.output<typeof booking> = {
  id: '019e2f6c-1f5e-7d52-9c6e-3c1f2ab7d4e0',
  reference: 'K7QF4M',
  spaceId: hall.id,
  centreId: lycksele.id,
  ...thursday,
  places: [3],
  whole: false,
  people: 1,
  note: '',
  state: 'confirmed',
  checkedInAt: null,
}

const moved = { start: '2026-11-27T12:00:00Z', end: '2026-11-27T14:00:00Z' }

const exam = {
  id: '0199c1d2-77aa-7e30-9a55-1f2e3d4c5b6b',
  university: { id: 'ltu', name: 'Luleå tekniska universitet' },
  courseCode: 'X2004O',
  courseName: 'Omvårdnad vid långvarig sjukdom',
  examCode: '',
  date: '2026-12-17',
  start: '09:00',
  minutes: 240,
  timeZone: 'Europe/Stockholm',
  format: 'digital' as const,
  tool: 'Inspera',
  demands: 'Egen dator med låst webbläsare.',
  aids: '',
  elsewhere: true,
  earliestStart: '09:00',
  latestStart: '09:00',
  stayUntil: null,
  opens: '2026-11-17',
  deadline: '2026-12-01',
  contact: { email: null, phone: null },
  note: '',
  url: 'https://larplats.example/tentamenstillfallen?larosate=ltu&kurs=X2004O',
}

const waiting = {
  id: '0199c1d2-77aa-7e30-9a55-1f2e3d4c5b6a',
  centreId: lycksele.id,
  spaceId: hall.id,
  kind: null,
  ...thursday,
  places: 1,
  whole: false,
}

const offered = {
  spaceId: hall.id,
  spaceName: hall.name,
  centreId: lycksele.id,
  centreName: lycksele.name,
  ...moved,
  whole: false,
  distanceKm: null,
}

/** What is sent and answered, once for each call: shown in the description, and tested against it. */
export const examples = {
  examSittings: { items: [exam], next: null } satisfies z.output<typeof examSittings>,
  tokenBody: { email: 'du@exempel.se', password: 'fyra ord i rad', name: 'Kiosken i entrén' },
  token: { token: 'lp_9Zb0y3kq1xS7cQmA4v2nTtR8wLh5uEoJgK6dPfYiXsU' },
  centres: { items: [lycksele], next: null } satisfies z.output<typeof centres>,
  centre: {
    ...lycksele,
    town: 'Lycksele',
    address: 'Storgatan 1',
    email: 'larcentrum@lycksele.example',
    phone: null,
    services: ['exams', 'guidance'],
    openingHours: [
      {
        layer: 'tag',
        weekday: 4,
        opens: '06:00',
        closes: '02:00',
        closesNextDay: true,
        validFrom: '2026-08-24',
        validTo: null,
      },
    ],
    closures: [
      {
        start: '2026-12-23T23:00:00Z',
        end: '2026-12-26T23:00:00Z',
        reason: 'Jul',
        spaceId: null,
      },
    ],
    sample: false,
  } satisfies z.output<typeof centreDetail>,
  spaces: { items: [hall], next: null } satisfies z.output<typeof spaces>,
  availability: {
    items: [
      { start: '2026-11-26T07:00:00Z', end: '2026-11-26T12:00:00Z', free: 12 },
      { start: '2026-11-26T12:00:00Z', end: '2026-11-26T16:00:00Z', free: 11 },
    ],
    next: null,
  } satisfies z.output<typeof availability>,
  free: {
    items: [
      {
        ...offered,
        ...thursday,
        distanceKm: 2.4,
        kind: hall.kind,
        features: hall.features,
        free: 11,
      },
    ],
    next: null,
  } satisfies z.output<typeof freeSpaces>,
  bookingBody: { spaceId: hall.id, start: '2026-11-26T13:00:00+01:00', end: '2026-11-26T15:00:00+01:00' },
  booking: booked,
  bookings: { items: [booked], next: null } satisfies z.output<typeof bookings>,
  cancelled: { ...booked, state: 'cancelled' } satisfies z.output<typeof booking>,
  checkedIn: { ...booked, checkedInAt: '2026-11-26T11:58:00Z' } satisfies z.output<typeof booking>,
  moveBody: { start: '2026-11-27T13:00:00+01:00', end: '2026-11-27T15:00:00+01:00' },
  moved: { ...booked, ...moved } satisfies z.output<typeof booking>,
  alternatives: [offered],
  seriesBody: {
    spaceId: hall.id,
    weekdays: [4],
    startTime: '13:00',
    endTime: '15:00',
    from: '2026-11-26',
    count: 1,
    title: 'Statistik A',
    name: 'Studiegruppen i statistik',
    contact: '070-123 45 67',
  },
  series: {
    id: '4b0c62f8a90d4f6d8f0e9d2b7a3c1e55',
    days: [{ date: '2026-11-26', ...thursday, state: 'booked', reference: booked.reference }],
  } satisfies z.output<typeof series>,
  waitBody: { spaceId: hall.id, start: '2026-11-26T13:00:00+01:00', end: '2026-11-26T15:00:00+01:00' },
  wait: { ...waiting, state: 'waiting', position: 2, offer: null } satisfies z.output<typeof wait>,
  offered: {
    ...waiting,
    state: 'offered',
    position: null,
    offer: { bookingId: booked.id, until: '2026-11-25T16:00:00Z' },
  } satisfies z.output<typeof wait>,
  keyHeader: '5f0c1e5a-6f0e-4c55-9d0f-2b0f3a1f7c11',
}
