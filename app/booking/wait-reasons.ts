import type { Text } from '~/i18n/text'
import type { Refusal } from '~/lib/result'
import type { AnsweredOffer } from './offer-rules'
import { type Reason, reasonText } from './reasons'
import type { WaitReason } from './wait-rules'

/** Every no of the queue. */
export type QueueReason = WaitReason | AnsweredOffer | Refusal<'no-offer'>

const own = [
  'free-now',
  'waiting-already',
  'no-such-kind',
  'waits-full',
  'offer-accepted',
  'offer-declined',
  'offer-over',
  'no-offer',
] as const satisfies QueueReason['because'][]

/** Is it the queue that says no, not a rule of booking? */
const isOwn = (reason: QueueReason | Reason): reason is QueueReason =>
  (own as readonly string[]).includes(reason.because)

/** The sentence for a refusal of the queue or of a rule of booking, in the reader's language. */
export function queueReasonText(reason: QueueReason | Reason, text: Text): string {
  if (!isOwn(reason)) return reasonText(reason, text)
  return reason.because === 'waits-full'
    ? text('waits.reasons.waits-full', { count: reason.most })
    : text(`waits.reasons.${reason.because}`)
}
