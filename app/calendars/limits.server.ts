import { limit } from '#db/limits.server'

const minute = 60

/** How often who may try what (docs/decisions/0004 and 0016). */
export const limits = {
  /** Calendars that are not there, by address. */
  wrongSecret: limit('calendar-wrong', { points: 60, seconds: 15 * minute }),
  /** New secret addresses, by account. */
  makeFeed: limit('calendar-make', { points: 30, seconds: 60 * minute }),
  /** Outside calendars fetched because somebody asked, by centre. */
  fetchNow: limit('calendar-fetch', { points: 40, seconds: 15 * minute }),
}
