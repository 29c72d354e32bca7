import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BookingId } from '~/booking/booking'
import { cancelFor } from '~/booking/cancel-for.server'
import { findDeskBooking } from '~/booking/desk-booking.server'
import { cancelForFields } from '~/booking/desk-form'
import { reasonText } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import type { CentreId } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findDeskBooking(
    who,
    params.booking as BookingId,
    context.now,
    textIn(languageOf(request)),
  )
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const { booking, centre, spaceName } = found
  return {
    id: booking.id,
    manages: who.role === 'manager',
    centre,
    contact: booking.personId === null && booking.partnerId === null ? booking.guestContact : null,
    what: `${found.who}, ${dayAndSpan(booking, centre.timeZone, language)}, ${spaceName}`,
    title: textIn(language)('day.cancel.title'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.booking as BookingId
  // Whose it is comes before what is wrong with the form.
  if (!(await findDeskBooking(who, id, context.now, textIn(languageOf(request)))))
    throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  const form = readForm(cancelForFields, await formOf(request))
  if (!form.ok)
    return data(
      { error: say(text, form.errors.skal ?? ''), value: form.values.skal, refused: null },
      { status: 422 },
    )
  const answer = await cancelFor(who, id, form.value.skal, context.now)
  if (answer.ok) return redirect(paths.deskBooking(who.centreId, id, { nytt: 'avbokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = reasonText(answer, text)
  return data(
    { error: undefined, value: form.value.skal, refused },
    { status: answer.because === 'busy' ? 503 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, id, centre, contact, what } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage centre={centre} manages={manages} title={text('day.cancel.title')} lead={what} width="text">
      {sent?.refused && (
        <Refused title={text('booking.cancel.refused')} sentence={sent.refused} instead={[]} />
      )}
      {contact !== null && <Notice kind="info">{text('day.cancel.guest', { contact })}</Notice>}
      <form method="post" className="grid gap-6">
        <TextArea
          label={text('day.cancel.reason')}
          hint={text('day.cancel.reasonHint')}
          name="skal"
          value={sent?.value}
          error={sent?.error}
          rows={2}
          maxLength={500}
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">{text('day.cancel.yes')}</Button>
          <ButtonLink to={paths.deskBooking(centre.id, id)} kind="quiet">
            {text('day.cancel.no')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
