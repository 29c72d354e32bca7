import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { approve } from '~/booking/approve.server'
import type { BookingId } from '~/booking/booking'
import { findRequest } from '~/booking/find-request.server'
import { Refused } from '~/booking/refused'
import type { CentreId } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { DeskPage } from './frame'

/** What stands here when an approval came too late; else one approves in the list. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const language = languageOf(request)
  const text = textIn(language)
  const found = await findRequest(who, params.booking as BookingId, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  const { booking, spaceName, centre, name, answer } = found
  return {
    manages: who.role === 'manager',
    id: booking.id,
    centre: { id: centre.id, name: centre.name },
    what: `${name}, ${dayAndSpan(booking, centre.timeZone, language)}, ${spaceName}`,
    answered: answer.ok ? null : answer.because,
    title: text('approvals.approveTitle'),
  }
}

/** Approves a request. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await approve(who, params.booking as BookingId, context.now)
  if (answer.ok) return redirect(paths.requests(who.centreId, { svar: 'ja' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ because: answer.because }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, id, centre, what, answered, title } = useLoaderData<typeof loader>()
  const because = useActionData<typeof action>()?.because ?? answered
  const text = useText()
  return (
    <DeskPage centre={centre} manages={manages} title={title} lead={what} width="text">
      {because && (
        <Refused
          title={text('approvals.refused')}
          sentence={text(`approvals.reasons.${because}`)}
          instead={[]}
        />
      )}
      <form method="post" action={paths.approval(centre.id, id)} className="flex flex-wrap gap-3">
        {(!because || because === 'busy') && <Button>{text('approvals.approve')}</Button>}
        <ButtonLink to={paths.requests(centre.id)} kind="quiet">
          {text('approvals.back')}
        </ButtonLink>
      </form>
    </DeskPage>
  )
}
