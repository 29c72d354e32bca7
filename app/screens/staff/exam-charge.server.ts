import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { CentreId } from '~/centres/centre'
import type { ChargeId } from '~/exams/charge'
import { findCharge } from '~/exams/list-charges.server'
import { type Mark, markCharge } from '~/exams/mark-charge.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { Context } from '~/lib/context'
import { paths } from '~/paths'
import { doFromForm } from './exam-deed.server'

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

const told = { paid: 'betald', waived: 'efterskankt', refunded: 'aterbetald' } as const

/** Notes something about a charge, and goes back to the charges, which then say what was noted. */
export const doWithCharge = <Fields extends z.ZodObject>(
  asked: ActionFunctionArgs,
  fields: Fields,
  mark: (value: z.output<Fields>) => Mark,
) =>
  doFromForm(
    asked,
    fields,
    (who, value, now) => markCharge(who, asked.params.charge as ChargeId, mark(value), now),
    (centreId, value) => paths.examCharges(centreId, { nytt: told[mark(value).as] }),
  )
