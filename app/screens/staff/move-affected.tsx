import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { moveByCentre } from '~/booking/move-by-centre.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { askAgain, settledAt, settlingOf } from './settle.server'
import { AskAgain } from './settled'

/** Whoever comes without a form finds the way to the closures. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return { back: paths.closures(who.centreId), title: textIn(languageOf(request))('capacity.affected.why') }
}

/** Moves the bookings that are ticked, each to where the form says. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const settling = settlingOf(form, paths.closures(who.centreId))
  if (settling.ids.length === 0 || settling.reason === '') return askAgain(form, settling)
  const { ids, moves, reason, back } = settling
  const settled = await moveByCentre(who, moves, reason, context.now)
  return settledAt(back, 'flyttade', settled, ids.length - moves.length)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const text = useText()
  const asked = useActionData<typeof action>()
  const { back } = useLoaderData<typeof loader>()
  return (
    <AskAgain asked={asked ?? { fields: [], back, none: true }} button={text('capacity.affected.move')} />
  )
}
