import type { Id } from '~/lib/id'
import type { LocalDate } from '~/lib/time'
import { boolean, counter, index, instant, integer, json, table, text, uniqueIndex } from '../dialect'
import { holds } from './availability'
import { centres, spaces, universities } from './centres'
import { people } from './identity'

/** One exam, date and time, of one university: listed by it, or typed by a learner whose university is not here. */
export const examSittings = table(
  'exam_sittings',
  {
    id: text<Id<'exam-sitting'>>().primaryKey(),
    /** Null: a university that is not in the system, called `universityName`. */
    universityId: text<Id<'university'>>().references(() => universities.id),
    universityName: text().notNull().default(''),
    courseCode: text().notNull(),
    courseName: text().notNull(),
    examCode: text().notNull().default(''),
    date: text<LocalDate>().notNull(),
    /** Wall clock, minutes since midnight; null: still to come. */
    startMinute: integer(),
    minutes: integer().notNull(),
    timeZone: text().notNull().default('Europe/Stockholm'),
    format: text<'paper' | 'digital'>().notNull(),
    /** What a digital exam is written in; empty on paper. */
    tool: text().notNull().default(''),
    /** What the tool demands of the computer and the room. */
    demands: text().notNull().default(''),
    aids: text().notNull().default(''),
    campusOnly: boolean().notNull().default(false),
    /** How many minutes before and after campus one may begin; null: as the university's policy says. */
    minutesEarlier: integer(),
    minutesLater: integer(),
    /** Nobody leaves before so many minutes after campus began; null: as the policy says. */
    stayMinutes: integer(),
    /** Last day to ask; null: by the policy. */
    deadline: text<LocalDate>(),
    /** A mailbox of the function, never of a person; null: the policy's. */
    contactEmail: text(),
    contactPhone: text(),
    /** How the papers come; null: as the policy says. */
    materialWay: text<'mail' | 'portal' | 'sealed-post' | 'digital'>(),
    note: text().notNull().default(''),
    /** The learner who typed it: nobody else finds it. Null: listed by the university. */
    typedBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    typed: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    createdBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    cancelledAt: instant(),
    /** Counts every change. */
    sequence: integer().notNull().default(0),
  },
  (t) => [
    index('exam_sittings_university').on(t.universityId, t.date),
    index('exam_sittings_date').on(t.date),
    index('exam_sittings_typed').on(t.typedBy),
  ],
)

/** A centre's room, time and invigilators, holding seats of several sittings. Its hold takes the whole room. */
export const examSessions = table(
  'exam_sessions',
  {
    id: text<Id<'exam-session'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    /** Null once it is cancelled. */
    holdId: text<Id<'hold'>>().references(() => holds.id, { onDelete: 'set null' }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Seats: how many places of the room are used, for one in a room of their own 1. */
    seats: integer().notNull(),
    /** Kept for somebody who writes in a room of their own. */
    solo: boolean().notNull().default(false),
    note: text().notNull().default(''),
    createdAt: instant().notNull(),
    createdBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    cancelledAt: instant(),
    reason: text().notNull().default(''),
    sequence: integer().notNull().default(0),
  },
  (t) => [
    index('exam_sessions_centre').on(t.centreId, t.startsAt),
    index('exam_sessions_starts').on(t.startsAt),
    index('exam_sessions_space').on(t.spaceId, t.startsAt),
    index('exam_sessions_hold').on(t.holdId),
  ],
)

/** A learner asks to sit a sitting at a centre. */
export const examRequests = table(
  'exam_requests',
  {
    id: text<Id<'exam-request'>>().primaryKey(),
    /** Six characters for people. */
    reference: text().notNull().unique(),
    /** Null: purged, and nobody's. */
    personId: text<Id<'person'>>().references(() => people.id),
    sittingId: text<Id<'exam-sitting'>>()
      .notNull()
      .references(() => examSittings.id),
    /** How often the sitting had changed when it was last looked at for this request. */
    sittingSequence: integer().notNull().default(0),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    /** `exams/request-states.ts` has every state and what leads from it. */
    state: text().notNull(),
    stateAt: instant().notNull(),
    /** When the state's time is out; null: it has none, or nobody has said. */
    answerBy: instant(),
    /** The two consents, in any order; null: not answered. */
    centreOk: boolean(),
    centreOkAt: instant(),
    centreOkBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    universityOk: boolean(),
    universityOkAt: instant(),
    /** Who said so: an account's name, or the mailbox whose link was followed. */
    universityOkBy: text().notNull().default(''),
    /** When it is written here, extended time counted in; null: the clock time is still to come. */
    startsAt: instant(),
    endsAt: instant(),
    /** What is to be done, without the reason: that stands in `examSupportNeeds`. */
    extraMinutes: integer().notNull().default(0),
    separateRoom: boolean().notNull().default(false),
    arrangement: text().notNull().default(''),
    education: text<'university' | 'yh' | 'komvux'>().notNull(),
    programme: text().notNull().default(''),
    /** 1 the first time. */
    attempt: integer().notNull().default(1),
    /** Where the learner was registered as they asked; null: not said, or protected. */
    municipalityCode: text(),
    /** The residency group that counts; null: none, an outsider. */
    residencyGroup: text(),
    /** Staff said where the learner belongs, and why. */
    residencyBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    residencyReason: text().notNull().default(''),
    /** SEK; null: the centre has not said. */
    fee: integer(),
    deadline: text<LocalDate>(),
    deadlineOwner: text<'centre' | 'university'>(),
    sessionId: text<Id<'exam-session'>>().references(() => examSessions.id, { onDelete: 'set null' }),
    /** The seat, a number of the session's room. */
    place: integer(),
    anonymityCode: text().notNull().default(''),
    /** What the learner wrote. */
    note: text().notNull().default(''),
    /** What whoever said no wrote. */
    reason: text().notNull().default(''),
    /** Which kind of document was shown; its number is never kept. */
    identityKind: text(),
    seatedAt: instant(),
    handedInAt: instant(),
    leftAt: instant(),
    idempotencyKey: text().notNull(),
    /** What was wished for under that key. */
    wish: text().notNull(),
    createdAt: instant().notNull(),
    /** Counts every change that a calendar must hear of. */
    sequence: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('exam_requests_key').on(t.personId, t.idempotencyKey),
    // The seat is one person's: what makes a seat that is given twice impossible to write down.
    uniqueIndex('exam_requests_seat').on(t.sessionId, t.place),
    index('exam_requests_person').on(t.personId, t.createdAt),
    index('exam_requests_centre').on(t.centreId, t.state),
    index('exam_requests_sitting').on(t.sittingId, t.centreId),
    index('exam_requests_answer').on(t.state, t.answerBy),
  ],
)

/** Everything that happened to a request: the chain that the learner, the centre and the university see. */
export const examRequestEvents = table(
  'exam_request_events',
  {
    id: counter(),
    requestId: text<Id<'exam-request'>>()
      .notNull()
      .references(() => examRequests.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    event: text().notNull(),
    fromState: text(),
    toState: text().notNull(),
    by: text().notNull(),
    personId: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    detail: json<Record<string, unknown>>(),
  },
  (t) => [index('exam_request_events_request').on(t.requestId, t.id)],
)

/**
 * What somebody needs, and that they have consented: health data in effect (GDPR art. 9). Read by staff who arrange
 * it; erased by rule. What is to be done stands on the request, without this.
 */
export const examSupportNeeds = table('exam_support_needs', {
  requestId: text<Id<'exam-request'>>()
    .primaryKey()
    .references(() => examRequests.id, { onDelete: 'cascade' }),
  needs: json<string[]>().notNull(),
  detail: text().notNull().default(''),
  consentedAt: instant().notNull(),
  /** The words they consented to. */
  purpose: text().notNull(),
})

/** Every no to somebody who wanted to write an exam: unmet demand. Who it was is not kept. */
export const examRefusals = table(
  'exam_refusals',
  {
    id: counter(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    because: text().notNull(),
    date: text<string>().notNull(),
    municipalityCode: text(),
    universityId: text(),
    at: instant().notNull(),
  },
  (t) => [index('exam_refusals_centre').on(t.centreId, t.at)],
)
