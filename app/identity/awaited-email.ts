import { readCookie } from '~/i18n/language'
import { paths } from '~/paths'

/** An hour: from having been sent a code to having typed it. */
const seconds = 3600
const name = 'brev-till'

const attributes = (secure: boolean) =>
  `Path=${paths.code()}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** The `Set-Cookie` that tells the code's page where the code was sent; in an address it would stay in histories and logs. */
export const rememberAwaited = (email: string, secure: boolean) =>
  `${name}=${encodeURIComponent(email)}; Max-Age=${seconds}; ${attributes(secure)}`

/** The `Set-Cookie` that forgets it. */
export const noAwaited = (secure: boolean) => `${name}=; Max-Age=0; ${attributes(secure)}`

/** Where a code was sent that somebody is about to type; null when none was. */
export const awaitedEmail = (request: Request) => readCookie(request, name)
