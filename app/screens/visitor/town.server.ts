import { redirect } from '@remix-run/node'
import type { Municipality } from '~/centres/centre'
import { isTownCode, rememberTown, townCookie } from '~/centres/town'
import { readCookie } from '~/i18n/language'
import { visitor } from '~/identity/guard.server'
import type { Context } from '~/lib/context'

/** The municipality that a reader chose last, else the home municipality of who is signed in; null for nobody's. */
export async function townOf(
  request: Request,
  context: Context,
  municipalities: readonly Municipality[],
): Promise<Municipality | null> {
  const code = readCookie(request, townCookie) ?? (await visitor(request, context))?.municipalityCode
  return municipalities.find((one) => one.code === code) ?? null
}

/** Remembers the town that an address chooses (`hem`) and goes on without it. @throws that redirect */
export function rememberChosen(
  request: Request,
  { secure }: Context,
  municipalities: readonly Municipality[],
): void {
  const url = new URL(request.url)
  const chosen = url.searchParams.get('hem')
  if (!isTownCode(chosen) || !municipalities.some(({ code }) => code === chosen)) return
  url.searchParams.delete('hem')
  throw redirect(url.pathname + url.search, { headers: { 'set-cookie': rememberTown(chosen, secure) } })
}
