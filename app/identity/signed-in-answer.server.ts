import { redirect } from '@remix-run/node'
import { isLanguage, languageCookie, readCookie } from '~/i18n/language'
import { rememberLanguage } from '~/i18n/language-cookie'
import type { Person } from './person'

/** Leads on whoever has just signed in, with their session, in the language they read unless they chose one here. */
export function signedInAnswer(
  request: Request,
  to: string,
  { cookies, person }: { cookies: readonly string[]; person?: Pick<Person, 'language'> },
  secure: boolean,
) {
  const headers = new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie]))
  if (person && !isLanguage(readCookie(request, languageCookie))) {
    headers.append('set-cookie', rememberLanguage(person.language, secure))
  }
  return redirect(to, { status: 303, headers })
}
