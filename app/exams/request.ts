import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'
import type { Education } from './policy'
import type { RequestState } from './request-states'
import type { SessionId } from './session'
import type { SittingId } from './sitting'

export type RequestId = Id<'exam-request'>

/** A learner asks to sit a sitting at a centre: one request, two consents. `request-states.ts` has its states. */
export interface ExamRequest {
  id: RequestId
  /** Six characters for people. */
  reference: string
  personId: PersonId
  sittingId: SittingId
  /** How often the sitting had changed when it was last looked at for this request. */
  sittingSequence: number
  centreId: CentreId
  state: RequestState
  stateAt: Instant
  /** When whoever's turn it is must have answered; null: nobody has said. */
  answerBy: Instant | null
  /** Null: not answered. */
  centreOk: boolean | null
  centreOkAt: Instant | null
  centreOkBy: PersonId | null
  universityOk: boolean | null
  universityOkAt: Instant | null
  universityOkBy: string
  /** When it is written here, extended time counted in; null: the clock time is still to come. */
  startsAt: Instant | null
  endsAt: Instant | null
  extraMinutes: number
  separateRoom: boolean
  /** What is to be done for them, as the invigilator reads it; never why. */
  arrangement: string
  education: Education
  programme: string
  /** 1 the first time. */
  attempt: number
  /** Null: not said, or not to be known. */
  municipalityCode: string | null
  /** Null: none, an outsider. */
  residencyGroup: string | null
  residencyBy: PersonId | null
  residencyReason: string
  /** SEK; null: the centre has not said. */
  fee: number | null
  deadline: LocalDate | null
  deadlineOwner: 'centre' | 'university' | null
  /** Where the seat is; null: none is held. */
  sessionId: SessionId | null
  place: number | null
  anonymityCode: string
  note: string
  /** What whoever said no wrote. */
  reason: string
  identityKind: string | null
  seatedAt: Instant | null
  handedInAt: Instant | null
  leftAt: Instant | null
  createdAt: Instant
  sequence: number
}
