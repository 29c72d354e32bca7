import type { Text } from '~/i18n/text'

/** Why not, as keys of the dictionary. */
const reasons = {
  unconfirmed: 'calendars.reasons.unconfirmed',
  'feeds-full': 'calendars.reasons.feedsFull',
  'no-space': 'calendars.reasons.noSpace',
  'subscriptions-full': 'calendars.reasons.subscriptionsFull',
  'not-there': 'calendars.reasons.notThere',
  'under-way': 'calendars.reasons.underWay',
  'too-many': 'calendars.reasons.tooMany',
  busy: 'ui.errors.busy',
  // Of outside calendars: fetching …
  address: 'calendars.reasons.address',
  private: 'calendars.reasons.private',
  'no-such-host': 'calendars.reasons.noSuchHost',
  unreachable: 'calendars.reasons.unreachable',
  'too-slow': 'calendars.reasons.tooSlow',
  'too-large': 'calendars.reasons.tooLarge',
  redirects: 'calendars.reasons.redirects',
  status: 'calendars.reasons.status',
  lost: 'calendars.reasons.lost',
  // … and reading.
  'no-calendar': 'calendars.reasons.noCalendar',
  broken: 'calendars.reasons.broken',
  'too-many-events': 'calendars.reasons.tooManyEvents',
  rule: 'calendars.reasons.rule',
  range: 'calendars.reasons.range',
  zone: 'calendars.reasons.zone',
  time: 'calendars.reasons.time',
  property: 'calendars.reasons.property',
} as const satisfies Record<string, string>

/** Every no of this capability. */
export interface Reason {
  because: string
  /** The event of an outside calendar that it is about. */
  event?: string | undefined
  /** The words that nobody understood, or a number that the sentence needs. */
  what?: string | undefined
}

/** The sentence for a refusal, in the reader's language. */
export function reasonText({ because, event, what }: Reason, text: Text): string {
  const key = Object.hasOwn(reasons, because)
    ? reasons[because as keyof typeof reasons]
    : 'calendars.reasons.unreachable'
  const said = { event: event || text('calendars.reasons.nameless'), what: what ?? '' }
  return (text as (key: string, said: object) => string)(key, said)
}

/** How a page that says no is numbered. */
export function statusOf({ because }: Reason): number {
  if (because === 'too-many') return 429
  if (because === 'busy') return 503
  if (because === 'not-there') return 404
  return because === 'address' || because === 'private' || because === 'no-space' ? 422 : 409
}
