import { limit } from '#db/limits.server'
import { paces } from './paces'

/** What counts how often who tries what. */
export const limits = {
  signInAddress: limit('sign-in-address', paces.signInAddress),
  signInAccount: limit('sign-in-account', paces.signInAccount),
  register: limit('register', paces.register),
  tokenAddress: limit('token-address', paces.tokenAddress),
  tokenAccount: limit('token-account', paces.tokenAccount),
  setUp: limit('set-up', paces.setUp),
}
