import { readCookie } from '~/i18n/language'
import { paths } from '~/paths'

/** Ten minutes: from having made an account to having signed in. */
const seconds = 600
const name = 'nytt-konto'

const attributes = (secure: boolean) =>
  `Path=${paths.signIn()}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/**
 * The `Set-Cookie` that fills in the e-mail on the sign-in page for somebody who just registered;
 * in an address it would stay in histories and logs.
 */
export const rememberFreshEmail = (email: string, secure: boolean) =>
  `${name}=${encodeURIComponent(email)}; Max-Age=${seconds}; ${attributes(secure)}`

/** The `Set-Cookie` that forgets it. */
export const noFreshEmail = (secure: boolean) => `${name}=; Max-Age=0; ${attributes(secure)}`

/** The e-mail somebody just registered; null when nobody did. */
export const freshEmail = (request: Request) => readCookie(request, name)
