import { say, type Text } from '~/i18n/text'

/** Why not, as keys of the dictionary. */
const reasons = {
  'same-account': 'people.reasons.sameAccount',
  unconfirmed: 'people.reasons.unconfirmed',
  'works-here': 'people.reasons.worksHere',
  'asked-already': 'people.reasons.askedAlready',
  'not-suspended': 'people.reasons.notSuspended',
  'tag-held': 'people.reasons.tagHeld',
  'tag-over': 'people.reasons.tagOver',
  'returned-already': 'people.reasons.returnedAlready',
  'lost-already': 'people.reasons.lostAlready',
  'revoked-already': 'people.reasons.revokedAlready',
  busy: 'ui.errors.busy',
} as const satisfies Record<string, string>

/** The sentence for a refusal of this capability, in the reader's language. */
export const reasonText = ({ because }: { because: keyof typeof reasons }, text: Text): string =>
  say(text, reasons[because])
