import type { z } from 'zod'
import type { examHosts } from './exam-host-shape'
import type { examRequest, examRequests } from './exam-request-shape'

const asked: z.output<typeof examRequest> = {
  id: '0199c1d2-8f10-7c44-b7a1-5d2e9c0b4f31',
  reference: 'T4NQ7R',
  state: 'awaiting-university',
  centre: 'gavle',
  sitting: {
    id: '0199c1d2-7a01-7f02-9c33-0b1a2c3d4e5f',
    university: 'ltu',
    universityName: 'Luleå tekniska universitet',
    courseCode: 'S0001M',
    courseName: 'Matematisk statistik',
    examCode: '0002',
    date: '2027-01-14',
    start: '09:00',
    minutes: 300,
    format: 'paper',
  },
  start: '2027-01-14T08:00:00Z',
  end: '2027-01-14T13:00:00Z',
  consents: { centre: true, university: null },
  awaited: { what: 'answer', from: 'university', by: '2026-11-30T23:00:00Z' },
  deadline: '2026-12-31',
  deadlineOwner: 'university',
  fee: { amount: 0, currency: 'SEK' },
  seat: null,
  education: 'university',
  attempt: 1,
  reason: '',
  createdAt: '2026-11-23T09:12:00Z',
  learner: null,
  anonymityCode: '',
  attendance: null,
}

/** What is sent and answered about exams, once for each call. */
export const examExamples = {
  hosts: {
    items: [
      {
        centre: 'gavle',
        possible: true,
        fee: { amount: 0, currency: 'SEK' },
        deadline: '2027-01-04',
        deadlineOwner: 'centre',
        distanceKm: 0,
      },
      {
        centre: 'karlshamn',
        possible: false,
        because: 'late-end',
        fee: { amount: 500, currency: 'SEK' },
        deadline: null,
        deadlineOwner: null,
        distanceKm: 519.4,
      },
    ],
    next: null,
  } satisfies z.output<typeof examHosts>,
  requestBody: { centre: 'gavle', sitting: asked.sitting.id, education: 'university' },
  request: asked,
  requests: { items: [asked], next: null } satisfies z.output<typeof examRequests>,
  cancelled: { ...asked, state: 'cancelled-by-learner', awaited: null } satisfies z.output<
    typeof examRequest
  >,
  answerBody: { says: 'yes', anonymityCode: 'S0001M-0017' },
  answered: {
    ...asked,
    state: 'confirmed',
    end: null,
    consents: { centre: true, university: true },
    awaited: null,
    learner: { name: 'Aino Niemi' },
    anonymityCode: 'S0001M-0017',
  } satisfies z.output<typeof examRequest>,
}
