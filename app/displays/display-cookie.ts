import { readCookie } from '~/i18n/language'

/** With `__Host-` browsers keep the cookie to this very host, and to https (RFC 6265bis). */
const nameOf = (secure: boolean) => `${secure ? '__Host-' : ''}larplats-skylt`

/** As long as browsers keep a cookie; each page that is opened prolongs it. */
const keptSeconds = 400 * 24 * 3600

/** The `Set-Cookie` by which a display is known. */
export const displayCookie = (secret: string, secure: boolean) =>
  `${nameOf(secure)}=${secret}; Path=/; Max-Age=${keptSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** The secret of the display that asks; null when it is none, or of another shape than ours. */
export function displaySecret(request: Request, secure: boolean): string | null {
  const secret = readCookie(request, nameOf(secure))
  return secret && /^[\w-]{43}$/.test(secret) ? secret : null
}
