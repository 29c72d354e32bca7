import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { CourseId, ProfessionId, UniversityId } from './course'
import type { CallId } from './demand'
import type { Count } from './demand-count-rules'
import type { CallAnswer } from './demand-rules'
import type { Term } from './term'

/** What is asked of a university on behalf of several people. */
export interface CallWish {
  /** Null: one that is not here. */
  universityId: UniversityId | null
  /** Of one that is not here; of others what they are called. */
  universityName: string
  /** A mailbox of a function, never of a person. */
  email: string
  subject: string
  words: string
}

export interface Call extends CallWish {
  id: CallId
  /** Whose it is: one of them. */
  networkId: Id<'network'> | null
  centreId: Id<'centre'> | null
  professionId: ProfessionId | null
  courseId: CourseId | null
  term: Term | null
  /** When it was sent; what is erased later does not change it. */
  counts: Count[]
  createdAt: Instant
  createdBy: PersonId | null
  sentAt: Instant
  answer: CallAnswer | null
  answerText: string
  answeredAt: Instant | null
  /** Null: by the link of the letter. */
  answeredBy: PersonId | null
}

/** A call and who sends it. */
export interface CallInFull extends Call {
  /** What the network or the centre is called. */
  sender: string
}
