import { folded } from '~/lib/fold'
import type { Refusal } from '~/lib/result'
import { dayMs, homeZone, type Instant, later, localDate } from '~/lib/time'
import { demandMost, type Interest, type InterestWish } from './demand'
import { type Count, fewest, peopleFor } from './demand-count-rules'
import { type Term, termOn } from './term'

/** Interests count for so long, unless their term has begun before. */
const interestMs = 2 * 365 * dayMs

/** What interests must be, to count on a day. */
export const liveSince = (now: Instant): { since: Instant; term: Term } => ({
  since: later(now, -interestMs),
  term: termOn(localDate(now, homeZone)),
})

/** Do two wishes of one person say the same? Then they are one; the town may have changed. */
export const isSameWish = (a: InterestWish, b: InterestWish) =>
  a.courseId === b.courseId &&
  a.term === b.term &&
  (a.courseId !== null || (a.professionId === b.professionId && folded(a.wish) === folded(b.wish)))

export type WishRefusal = Refusal<'unconfirmed' | 'too-many-wishes' | 'empty-wish'>

/**
 * May somebody say that they would study this here?
 * @param own their wishes that stand
 * @returns the wish that says the same already, where there is one
 */
export function mayWish(
  { isConfirmed, own }: { isConfirmed: boolean; own: readonly Interest[] },
  wish: InterestWish,
): { ok: true; known: Interest | null } | WishRefusal {
  const known = own.find((one) => isSameWish(one, wish)) ?? null
  if (known) return { ok: true, known }
  if (!isConfirmed) return { ok: false, because: 'unconfirmed' }
  if (!wish.courseId && !wish.professionId && wish.wish === '') return { ok: false, because: 'empty-wish' }
  if (own.length >= demandMost.wishes) return { ok: false, because: 'too-many-wishes' }
  return { ok: true, known: null }
}

export type CallRefusal = Refusal<'too-few' | 'too-many-calls' | 'mailbox-full'>

/** May a call be sent that so many stand behind? Fewer than five would tell of people (docs/decisions/0036, 0039). */
export function mayCall(
  counts: readonly Count[],
  own: ReadonlySet<string>,
  sent: { today: number; toMailbox: number },
) {
  if (peopleFor(counts, own) < fewest) return { ok: false, because: 'too-few' } as const
  if (sent.today >= demandMost.callsADay) return { ok: false, because: 'too-many-calls' } as const
  if (sent.toMailbox >= demandMost.callsToMailbox) return { ok: false, because: 'mailbox-full' } as const
  return { ok: true } as const
}

/** What a university says. */
export const callAnswers = ['yes', 'no', 'later'] as const
export type CallAnswer = (typeof callAnswers)[number]
export interface CallReply {
  answer: CallAnswer
  text: string
}

/** A call can be answered for so long; its link lasts as long. */
export const callMs = 365 * dayMs

/**
 * What an answer changes. The same again changes nothing, other words are kept, another answer is told to those who wished.
 * @param seen the answer that stood there when whoever answers looked; undefined: nobody knows
 * @returns `answered-meanwhile` when a colleague has said otherwise since then; `over` when it is too late
 */
export function whatAnswers(
  call: { answer: CallAnswer | null; answerText: string; sentAt: Instant },
  reply: CallReply,
  seen: CallAnswer | null | undefined,
  now: Instant,
): { ok: true; change: 'nothing' | 'words' | 'answer' } | Refusal<'answered-meanwhile' | 'over'> {
  if (now >= later(call.sentAt, callMs)) return { ok: false, because: 'over' }
  if (call.answer === reply.answer)
    return { ok: true, change: call.answerText === reply.text ? 'nothing' : 'words' }
  if (seen !== undefined && call.answer !== null && call.answer !== seen)
    return { ok: false, because: 'answered-meanwhile' }
  return { ok: true, change: 'answer' }
}

export const needStates = ['unconfirmed', 'waiting', 'shown', 'declined'] as const
export type NeedState = (typeof needStates)[number]

/** Has the mailbox said that a need is its own? */
export const isConfirmed = ({ state }: { state: NeedState }) => state !== 'unconfirmed'

/** So long a need stands, from when it was registered; its link lasts as long. */
export const needMs = 365 * dayMs
/** Whoever has not shown by then that the mailbox is theirs has not registered anything. */
export const unconfirmedMs = 7 * dayMs

/**
 * What becomes of a need when staff say so. The same again changes nothing; nothing is shown of a mailbox that nobody
 * has shown to be theirs.
 */
export const needAfter = (
  state: NeedState,
  says: 'shown' | 'declined',
): { ok: true; changed: boolean } | Refusal<'unconfirmed-need'> =>
  state === 'unconfirmed' ? { ok: false, because: 'unconfirmed-need' } : { ok: true, changed: state !== says }
