/** What staff do to a booking: the subject in the log is the booking. */
export const bookingDeeds = [
  'check-in',
  'undo-check-in',
  'no-show',
  'undo-no-show',
  'book-for',
  'move-booking',
  'cancel-booking',
  'make-way',
  'change-note',
  'approve-request',
  'decline-request',
] as const

/** Everything that staff do and the log keeps. The dictionaries have words for each. */
export const deedNames = [
  ...bookingDeeds,
  'make-series',
  'book-series',
  'change-series',
  'cancel-series',
  'add-series-day',
  'close',
  'open-again',
  'add-closure-rule',
  'remove-closure-rule',
  'change-hours',
  'change-rules',
  'change-desk',
  'add-space',
  'change-space',
  'change-plan',
  'retire-space',
  'restore-space',
  'invite',
  'revoke-invitation',
  'end-membership',
  'approve-learner',
  'take-back-approval',
  'lift-suspension',
  'issue-tag',
  'return-tag',
  'lose-tag',
  'revoke-tag',
  'tie-guest',
] as const

export type DeedName = (typeof deedNames)[number]
