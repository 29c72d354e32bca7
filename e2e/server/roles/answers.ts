/** Who asks. The owner has a booking, a wait, exams and studies; the centre is the staff's, the university the editor's. */
export const roles = [
  'visitor',
  'owner',
  'other',
  'staff',
  'manager',
  'invigilator',
  // Staff of another centre.
  'neighbour',
  'editor',
  'examOffice',
  // The exam office of another university.
  'otherOffice',
  'coordinator',
] as const

export type Role = (typeof roles)[number]

/** What each role is answered; `others` is everybody signed in who is not named. */
export type Expected = { visitor: number; others: number } & Partial<Record<Role, number>>

export const same = (status: number): Expected => ({ visitor: status, owner: status, others: status })

/** Pages for whoever is signed in: a visitor is led to the sign-in page. */
export const signedIn = (status: number): Expected => ({ visitor: 303, owner: status, others: status })

/** What is the owner's is not there for anybody else, whatever their role. */
export const owned = (status: number): Expected => ({ visitor: 303, owner: status, others: 404 })

/** What belongs to a centre: its staff and its manager see it, and nobody else. */
export const desk = (status: number): Expected => ({
  visitor: 303,
  others: 404,
  staff: status,
  manager: status,
})

/** What only the centre's manager sees. */
export const answers = (status: number): Expected => ({ visitor: 303, others: 404, manager: status })

/** What belongs to a university: its exam office and its editor see it, and nobody else. */
export const office = (status: number): Expected => ({
  visitor: 303,
  others: 404,
  editor: status,
  examOffice: status,
})

/** What only a university's editor does. */
export const editing = (status: number): Expected => ({ visitor: 303, others: 404, editor: status })

/** The same through the API: without a key nobody, with another's key not there. */
export const keyed = (status: number, others = status): Expected => ({ visitor: 401, owner: status, others })

/** What belongs to a university, through the API. */
export const officeKey = (status: number): Expected => ({ ...office(status), visitor: 401 })

/** What is asked, and what each role is answered. */
export type Asked = [
  method: 'GET' | 'POST',
  path: string,
  expected: Expected,
  fields?: Record<string, string>,
]

/** A time that is free, a week on. */
export const soon = { start: '2026-09-10T09:00:00Z', end: '2026-09-10T10:00:00Z' }

/** Tuesdays at lunch, as the form for a series asks. */
export const lectures = (space: string) =>
  `lokal=${space}&dagar=2&varje=1&start=12:00&slut=13:00&fran=2026-09-01&antal=3&storlek=hela`
