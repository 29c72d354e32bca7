import { limit } from '#db/limits.server'

/** Codes of displays that are tried, by address: as signing in (docs/decisions/0004 and 0020). */
export const limits = { code: limit('display-code', { points: 30, seconds: 15 * 60 }) }
