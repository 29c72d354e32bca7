import type { Instant } from '~/lib/time'
import type { ProfessionId } from './course'
import type { NeedId } from './demand'
import type { NeedState } from './demand-rules'
import type { Term } from './term'

/** What an employer needs people for. */
export interface NeedWish {
  municipalityCode: string
  employer: string
  contactEmail: string
  professionId: ProfessionId | null
  words: string
  people: number
  term: Term | null
}

export interface Need extends NeedWish {
  id: NeedId
  state: NeedState
  createdAt: Instant
  moderatedAt: Instant | null
}

/** What is shown to everybody: the mailbox is not. */
export type ShownNeed = Omit<Need, 'contactEmail'>
