/** Where the rules of a centre, or somebody’s booking, say no. */
export const whenBooking = [
  'taken',
  'closed',
  'yours-already',
  'too-late',
  'too-early',
  'too-short',
  'too-long',
  'step',
  'too-few',
  'too-many',
  'places-only',
  'whole-only',
  'not-open-to-you',
  'quota',
] as const
/** Where another organisation's agreement says no. */
export const whenShared = [
  'partner-ended',
  'not-shared',
  'outside-agreement',
  'outside-hours',
  'quota-used',
] as const
/** Of every call that takes a key. */
export const withKey = ['no-token', 'too-often', 'busy'] as const
/** Of every call that takes a body. */
export const withBody = ['unreadable', 'fields'] as const

/** How a time is written. */
export const aboutTime = 'ISO 8601 with an offset or Z, on a whole quarter of an hour.'
