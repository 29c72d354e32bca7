import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'

/** How the store knows a session: the SHA-256 of the id in the cookie, which only the browser has. */
export type SessionKey = Id<'session'>
export type TokenId = Id<'token'>

/** A device where somebody is signed in. */
export interface SignedIn {
  /** `Firefox · Linux`; empty when the browser did not say. */
  device: string
  since: Instant
  /** Is it the one that asks? */
  here: boolean
}

/** An API key, without its secret, which was shown once. */
export interface Token {
  id: TokenId
  name: string
  createdAt: Instant
}
