import { madeMoment } from '#db/made'
import { madePassword } from '#db/make-people'
import type { SessionKey } from '~/identity/key'
import { digest } from '~/identity/secret.server'
import type { Caller } from '~/identity/session.server'
import { signIn } from '~/identity/sign-in.server'
import type { Context } from '~/lib/context'

/** The product's clock in tests of people. */
export const moment = madeMoment

let addresses = 0
/** An address of its own for each caller, so that only a test of the limits meets them. */
function nextAddress() {
  addresses += 1
  return `10.0.${addresses >> 8}.${addresses & 255}`
}

/** Somebody who asks, on Firefox, without a session. */
export const aCaller = (over: Partial<Caller> = {}): Caller => ({
  now: moment,
  address: nextAddress(),
  secure: false,
  device: 'Firefox · Linux',
  browser: null,
  session: null,
  ...over,
})

/** Signs in somebody whom db/make.ts made: the session's id, as in the cookie, and its key in the store. */
export async function signedIn(email: string, caller = aCaller()) {
  const answer = await signIn({ email, password: madePassword }, caller)
  if (!answer.ok) throw new Error(answer.because)
  const [cookie = ''] = answer.cookies
  const id = /^[^=]+=([^;]+)/.exec(cookie)?.[1] ?? ''
  return { id, key: digest(id) as SessionKey, cookie }
}

interface Asked {
  /** Of a session, as in the cookie. */
  id?: string
  /** An API key. */
  token?: string
  path?: string
  method?: string
  now?: Context['now']
  secure?: boolean
}

/** A request and what the server knows about it, as loaders and guards get them. */
export function asking({
  id,
  token,
  path = '/',
  method = 'GET',
  now = moment,
  secure = false,
}: Asked): [Request, Context] {
  const origin = `http${secure ? 's' : ''}://larplats.example`
  const headers = new Headers()
  if (id) headers.set('cookie', `sprak=sv; ${secure ? '__Host-' : ''}larplats=${id}`)
  if (token) headers.set('authorization', `Bearer ${token}`)
  const room = async () => true
  const context = { now, secure, origin, nonce: '', requestId: '', address: nextAddress(), room }
  return [new Request(origin + path, { method, headers }), context]
}
