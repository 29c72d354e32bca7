import { say, type Text } from '~/i18n/text'

/** Why not, as keys of the dictionary. */
export const reasons = {
  'password-short': 'identity.reasons.passwordShort',
  'password-long': 'identity.reasons.passwordLong',
  'password-common': 'identity.reasons.passwordCommon',
  'password-email': 'identity.reasons.passwordEmail',
  'wrong-credentials': 'identity.reasons.wrongCredentials',
  'wrong-password': 'identity.reasons.wrongPassword',
  'unknown-municipality': 'identity.reasons.unknownMunicipality',
  'wrong-code': 'identity.reasons.wrongCode',
  'wrong-mailed-code': 'access.reasons.wrongCode',
  'same-address': 'access.reasons.sameAddress',
  'email-taken': 'access.reasons.emailTaken',
  'not-set-up': 'identity.reasons.notSetUp',
  'tokens-full': 'identity.reasons.tokensFull',
  'last-manager': 'staff.reasons.lastManager',
  'last-of-office': 'staff.reasons.lastOfOffice',
  'too-many': 'identity.reasons.tooMany',
  'not-there': 'identity.reasons.notThere',
  busy: 'ui.errors.busy',
} as const satisfies Record<string, string>

/** Every no of this capability. */
export interface Reason {
  because: keyof typeof reasons
  /** Of `too-many`: when trying again can help. */
  retryAfterSeconds?: number
}

/** The sentence for a refusal, in the reader's language. */
export function reasonText({ because, retryAfterSeconds = 60 }: Reason, text: Text): string {
  return because === 'too-many'
    ? text('identity.reasons.tooMany', { count: Math.ceil(retryAfterSeconds / 60) })
    : say(text, reasons[because])
}

/** How a page that says no is numbered: too often 429, too busy 503, a rule 409, what was written 422. */
export function statusOf({ because }: Reason): number {
  if (because === 'too-many') return 429
  if (because === 'busy') return 503
  if (because === 'not-there') return 404
  return ['tokens-full', 'not-set-up', 'last-manager', 'last-of-office'].includes(because) ? 409 : 422
}
