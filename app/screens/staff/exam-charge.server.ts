import type { CentreId } from '~/centres/centre'
import type { ChargeId } from '~/exams/charge'
import { findCharge } from '~/exams/list-charges.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { Context } from '~/lib/context'

interface Asked {
  request: Request
  params: Record<string, string | undefined>
  context: Context
}

/** One charge of a centre, for the pages that note something about it. */
export async function chargeLoader({ request, params, context }: Asked) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findCharge(who, params.charge as ChargeId, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  return { ...found, manages: who.role === 'manager' }
}
