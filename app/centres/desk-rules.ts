/** How a centre's staff want their desk to work. */
export interface DeskRules {
  /** Who has not come so long after the start has not come at all; null: nobody is released. */
  noShowMinutes: number | null
  /** So many no-shows within `noShowDays` suspend a learner; null: none does. */
  noShowsMost: number | null
  noShowDays: number
  /** How long a suspension lasts. */
  suspensionDays: number
  /** Within how many hours requests are to be answered. */
  answerHours: number
  /** How long somebody who waited has to accept what became free. */
  offerMinutes: number
  /** The night, wall clock, minutes since midnight: offers made in it can be accepted until some time after it. */
  quietFromMinute: number
  quietUntilMinute: number
  /** May series move single bookings? */
  seriesFirst: boolean
}

/** What a centre has that has not said otherwise. 30 minutes as at Stockholm University's resource rooms. */
export const plainDesk: DeskRules = {
  noShowMinutes: 30,
  noShowsMost: null,
  noShowDays: 90,
  suspensionDays: 14,
  answerHours: 24,
  offerMinutes: 120,
  quietFromMinute: 21 * 60,
  quietUntilMinute: 7 * 60,
  seriesFirst: false,
}
