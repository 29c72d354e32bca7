import { limit } from '#db/limits.server'

const minute = 60
const hour = 60 * minute

/** How often who may try what (docs/decisions/0004). */
export const limits = {
  signInAddress: limit('sign-in-address', { points: 30, seconds: 15 * minute }),
  signInAccount: limit('sign-in-account', { points: 10, seconds: 15 * minute }),
  register: limit('register', { points: 20, seconds: hour }),
  tokenAddress: limit('token-address', { points: 60, seconds: hour }),
  tokenAccount: limit('token-account', { points: 20, seconds: hour }),
  setUp: limit('set-up', { points: 20, seconds: hour }),
}
