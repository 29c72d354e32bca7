import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { hourMs, type Instant, later } from '~/lib/time'
import type { Hosting, HostingId } from './hosting'
import type { LockerFile } from './locker'
import type { UniversityId } from './policy'

/** Who wants to open a file, or to do something with it. */
export type Opener =
  | { as: 'staff'; centreId: CentreId; personId: PersonId }
  /** `onDuty`: they watch somebody who writes this, today. */
  | { as: 'invigilator'; centreId: CentreId; onDuty: boolean }
  | { as: 'exam-office'; universityId: UniversityId }
  /** `isLearnersWord`: to a mailbox that whoever writes the exam has named, and that may be anybody's. */
  | { as: 'link'; hostingId: HostingId; isLearnersWord: boolean }
  | { as: 'other' }

/** Where a file lies. */
export interface LockerFacts {
  file: Pick<LockerFile, 'kind' | 'releaseAt' | 'removedAt' | 'uploadedByName'>
  hosting: Pick<Hosting, 'id' | 'centreId' | 'openers' | 'sentAt'>
  /** Whose sitting it is; null: a university that is not in the system. */
  universityId: UniversityId | null
  /** When the first of them begins here. */
  start: Instant
}

/** Papers are let go so long before the exam where the university has not said when. */
export const releaseBeforeMs = hourMs

/** From when the centre may open a file. */
export const releaseOf = ({ file: { releaseAt }, start }: Pick<LockerFacts, 'file' | 'start'>): Instant =>
  releaseAt ?? later(start, -releaseBeforeMs)

export type OpenRefusal =
  | Refusal<'not-yours' | 'gone' | 'not-named'>
  | (Refusal<'not-yet'> & { from: Instant })

/**
 * May somebody open a file? The university always what is its own, by a mailbox that a learner named what came from
 * there; the centre what comes from the university not
 * before it is let go, and only those who are named where some are; whoever watches them write the same, on the day.
 * Answers are the university's to read and the centre's to send. Source: DOMAIN 1.4, "materials channel"; 1.3, UU and
 * Lund: sealed, in a safe, opened by whom it is known.
 * @returns `not-yours`: it is not there for them; `not-yet` and `not-named` are told, and written in the log
 */
export function mayOpen(facts: LockerFacts, who: Opener, now: Instant): { ok: true } | OpenRefusal {
  const { file, hosting } = facts
  if (!isTheirs(facts, who)) return { ok: false, because: 'not-yours' }
  if (file.removedAt !== null) return { ok: false, because: 'gone' }
  if (who.as === 'exam-office') return { ok: true }
  // What staff put there came from somebody else than a mailbox of which only the learner has said whose it is.
  if (isOthers(facts, who) && file.kind !== 'answers' && now < facts.start)
    return { ok: false, because: 'not-yet', from: facts.start }
  if (who.as === 'link') return { ok: true }
  if (file.kind === 'answers') return { ok: true }
  if (who.as === 'staff' && !isNamed(hosting, who.personId)) return { ok: false, because: 'not-named' }
  const from = releaseOf(facts)
  return now < from ? { ok: false, because: 'not-yet', from } : { ok: true }
}

const isOthers = ({ file }: LockerFacts, who: Opener) =>
  who.as === 'link' && who.isLearnersWord && file.uploadedByName === ''

/** Is somebody among those who open papers here? */
export const isNamed = ({ openers }: Pick<Hosting, 'openers'>, personId: PersonId) =>
  openers.length === 0 || openers.includes(personId)

function isTheirs({ file, hosting, universityId }: LockerFacts, who: Opener): boolean {
  switch (who.as) {
    case 'staff':
      return who.centreId === hosting.centreId
    case 'invigilator':
      return who.centreId === hosting.centreId && who.onDuty && file.kind !== 'answers'
    case 'exam-office':
      return who.universityId === universityId
    case 'link':
      return who.hostingId === hosting.id
    default:
      return false
  }
}

/**
 * May a file be taken out again? The university's, by either side, until it is let go: then somebody may have read it.
 * Answers by the centre, until they are sent.
 */
export function mayRemove(
  facts: LockerFacts,
  who: Opener,
  now: Instant,
): { ok: true } | Refusal<'not-yours' | 'gone' | 'let-go' | 'sent'> {
  const { file, hosting } = facts
  if (!isTheirs(facts, who) || who.as === 'invigilator') return { ok: false, because: 'not-yours' }
  if (file.removedAt !== null) return { ok: false, because: 'gone' }
  if (file.kind === 'answers') {
    if (who.as !== 'staff') return { ok: false, because: 'not-yours' }
    return hosting.sentAt === null ? { ok: true } : { ok: false, because: 'sent' }
  }
  if (isOthers(facts, who)) return { ok: false, because: 'not-yours' }
  return now < releaseOf(facts) ? { ok: true } : { ok: false, because: 'let-go' }
}

/** What staff say as they call the material ready. */
export interface ReadyWish {
  /** Of papers: how many sets are printed and counted. */
  copies: number | null
  /** Of a digital exam: are computers, and the links or the tool, ready? */
  isSetUp: boolean
}

export type ReadyRefusal =
  | Refusal<'not-set-up' | 'nothing-came'>
  | (Refusal<'too-few-copies'> & { needed: number })

/**
 * Is the material ready? One set for each who writes; digital: the computers and links are. Source: DOMAIN 1.6,
 * "materials_ready (printed+locked | digital link/PC reserved)".
 * @param writers how many are expected to write
 */
export function mayBeReady(
  { receivedAt, materialWay }: Pick<Hosting, 'receivedAt' | 'materialWay'>,
  { copies, isSetUp }: ReadyWish,
  writers: number,
): { ok: true } | ReadyRefusal {
  if (materialWay === 'digital') return isSetUp ? { ok: true } : { ok: false, because: 'not-set-up' }
  if (receivedAt === null) return { ok: false, because: 'nothing-came' }
  return (copies ?? 0) >= writers ? { ok: true } : { ok: false, because: 'too-few-copies', needed: writers }
}
