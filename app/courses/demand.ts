import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { CourseId, InstanceId, ProfessionId } from './course'
import { nextTerm, type Term, termOn } from './term'

export type InterestId = Id<'course-interest'>
export type CallId = Id<'course-call'>
export type NeedId = Id<'employer-need'>

/** What somebody would study in a municipality: a course, or a profession and their own words. */
export interface InterestWish {
  /** Four digits (Statistics Sweden). */
  municipalityCode: string
  courseId: CourseId | null
  /** On whose page it was said. */
  instanceId: InstanceId | null
  professionId: ProfessionId | null
  /** Own words; empty where a course says it. */
  wish: string
  /** From when; null: whenever. */
  term: Term | null
}

export interface Interest extends InterestWish {
  id: InterestId
  /** Null: erased since; it still counts. */
  personId: PersonId | null
  createdAt: Instant
}

/** So much is taken at most. */
export const demandMost = {
  /** Wishes of one person. */
  wishes: 20,
  words: 300,
  /** Cells of one call, and calls a day: of one owner, and to one mailbox. */
  cells: 60,
  callsADay: 10,
  callsToMailbox: 5,
  subject: 150,
  letter: 4000,
  answer: 1000,
  employer: 100,
  need: 600,
  people: 500,
  /** Needs of one mailbox that are looked at or shown. */
  needs: 10,
} as const

/** The terms that can be wished for: those that begin within two years. */
export function termsAhead(now: Instant): Term[] {
  const terms: Term[] = []
  let term = termOn(localDate(now, homeZone))
  while (terms.length < 4) {
    term = nextTerm(term)
    terms.push(term)
  }
  return terms
}

/** Several people want the same: of one course, or one profession, from one term. */
export interface DemandLine {
  courseId: CourseId | null
  /** Of wishes in free words; null: of no listed profession. */
  professionId: ProfessionId | null
  term: Term | null
}

/** How many people of one municipality want it. */
export interface DemandCell extends DemandLine {
  municipalityCode: string
  people: number
}

/** A cell that somebody has chosen: how many are in it is asked anew. */
export type Chosen = Omit<DemandCell, 'people'>

/** What tells a line from others; also in addresses. */
export const lineKey = ({ courseId, professionId, term }: DemandLine) =>
  `${courseId ? `k~${courseId}` : `y~${professionId ?? ''}`}~${term ?? ''}`

/** What tells a cell from others, as a form sends it. */
export const cellKey = (cell: Chosen) => `${lineKey(cell)}~${cell.municipalityCode}`

/** A cell as a form has sent it; null: nothing of ours. */
export function readCell(text: string): Chosen | null {
  const found = /^([ky])~([a-z0-9-]{0,120})~(\d{5})?~(\d{4})$/.exec(text)
  if (!found) return null
  const [, kind, id = '', term, municipalityCode = ''] = found
  if (kind === 'k' && id === '') return null
  return {
    courseId: kind === 'k' ? (id as CourseId) : null,
    professionId: kind === 'y' && id !== '' ? (id as ProfessionId) : null,
    term: term ? (Number(term) as Term) : null,
    municipalityCode,
  }
}
