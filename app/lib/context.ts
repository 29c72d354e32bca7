import type { AppLoadContext } from '@remix-run/node'
import type { Instant } from './time'

/** What the server hands every loader and action about the request. */
export interface RequestContext {
  /** The moment the request came: the only clock of the product. */
  now: Instant
  /** For the scripts that the page may run. */
  nonce: string
  requestId: string
  /** Where the request came from, for rate limits. */
  address: string
  /** Was it served over https? */
  secure: boolean
  /** `https://larplats.example`, for links that leave the page: `PUBLIC_URL`, and only without it what was asked. */
  origin: string
  /** Waits until what has been written of a long answer has gone out; false when nobody reads it any more. */
  room: () => Promise<boolean>
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

export type { AppLoadContext as Context }

declare module '@remix-run/server-runtime' {
  /** Loaders and actions are typed as they are sent with single fetch. */
  interface Future {
    v3_singleFetch: true
  }
}
