import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PartnerId } from '~/booking/booking'
import { invitePartner } from '~/booking/invite-partner.server'
import { findPartner } from '~/booking/list-partners.server'
import { Refused } from '~/booking/refused'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { DeskPage } from './frame'

/** What stands here when the letter could not be sent. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const found = await findPartner(who, params.partner as PartnerId)
  if (!found?.partner) throw new Response(null, { status: 404 })
  return { centre: { id: found.centre.id, name: found.centre.name }, title: found.partner.name }
}

/** Sends the contact the letter about how to book once more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const answer = await invitePartner(who, params.partner as PartnerId, context.now)
  if (answer.ok) return redirect(paths.sharing(who.centreId, { nytt: 'skickad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = textIn(languageOf(request))(`sharing.form.reasons.${answer.because}`)
  const status = { busy: 503, 'too-many': 429, ended: 409 }[answer.because]
  return data({ refused }, { status })
}

export default function Screen() {
  const { centre, title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const text = useText()
  return (
    <DeskPage centre={centre} manages title={title} width="text">
      {refused && <Refused title={text('day.refused.title')} sentence={refused} instead={[]} />}
      <p>
        <ButtonLink to={paths.sharing(centre.id)}>{text('sharing.title')}</ButtonLink>
      </p>
    </DeskPage>
  )
}
