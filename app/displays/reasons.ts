import type { Text } from '~/i18n/text'

/** Why not, as keys of the dictionary. */
const reasons = {
  'no-space': 'displays.reasons.noSpace',
  'displays-full': 'displays.reasons.full',
  'wrong-display-code': 'displays.reasons.wrongCode',
  'too-many': 'displays.reasons.tooMany',
  'not-there': 'displays.reasons.notThere',
  busy: 'ui.errors.busy',
} as const satisfies Record<string, string>

/** Every no of this capability. */
export interface Reason {
  because: keyof typeof reasons
  /** Of `too-many`: when trying again can help. */
  retryAfterSeconds?: number
}

/** The sentence for a refusal, in the reader's language. */
export const reasonText = ({ because, retryAfterSeconds = 60 }: Reason, text: Text): string =>
  text(reasons[because], { count: Math.ceil(retryAfterSeconds / 60) })

/** How a page that says no is numbered. */
export function statusOf({ because }: Reason): number {
  if (because === 'too-many') return 429
  if (because === 'busy') return 503
  if (because === 'not-there') return 404
  return because === 'displays-full' ? 409 : 422
}
