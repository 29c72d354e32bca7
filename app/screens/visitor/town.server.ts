import type { Municipality } from '~/centres/centre'
import { townCookie } from '~/centres/town'
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
