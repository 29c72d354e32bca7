import type { Refusal } from '~/lib/result'

/** What can be wrong with a calendar that came. */
export type Fault =
  /** It is no iCalendar at all, or its end is missing. */
  | 'no-calendar'
  | 'broken'
  | 'too-many-events'
  /** One of its events: */
  | 'rule'
  | 'range'
  | 'zone'
  | 'time'
  | 'property'

/** Why a calendar was not taken over, with the event and the words that nobody understood. */
export interface Unreadable extends Refusal<Fault> {
  event?: string
  what?: string
}

/**
 * Thrown deep inside the reading of a calendar, and turned into a refusal where the reading began
 * (`readCalendar`): every line of a parser would else have to pass it on.
 */
export class NotUnderstood extends Error {
  /** The title of the event it is about, where that is not the one being worked out. */
  event: string | undefined

  /** Its beginning, for others choose how long it is, and it is kept and shown. */
  readonly what: string

  constructor(
    readonly because: Fault,
    what = '',
  ) {
    super(because)
    this.what = what.slice(0, 100)
  }

  about(event: string): this {
    this.event = event
    return this
  }
}
