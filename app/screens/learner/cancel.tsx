import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BookingId } from '~/booking/booking'
import { cancel } from '~/booking/cancel.server'
import { findBooking } from '~/booking/list.server'
import { reasonText, refusedWith } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findBooking(who, params.booking as BookingId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { booking, space, centre, change } = found
  const what = `${dayAndSpan(booking, centre.timeZone, language)}, ${space.name}, ${centre.name}`
  const refused = change.ok ? null : reasonText(change, text)
  return { id: booking.id, what, refused, title: text('booking.cancel.title') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await cancel(who, params.booking as BookingId, context.now)
  if (answer.ok) return redirect(paths.booking(answer.booking.id, { nytt: 'avbokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ refused: reasonText(answer, textIn(languageOf(request))) }, refusedWith(answer))
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function CancelScreen() {
  const { id, what, refused: cannot } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? cannot
  const text = useText()
  return (
    <Page
      width="text"
      title={text('booking.cancel.title')}
      lead={what}
      crumbs={[
        { to: paths.bookings(), label: text('booking.list.title') },
        { to: paths.booking(id), label: what },
      ]}
    >
      {refused ? (
        <Refused title={text('booking.cancel.refused')} sentence={refused} instead={[]} />
      ) : (
        <p>{text('booking.cancel.question')}</p>
      )}
      <form method="post" className="flex flex-wrap gap-3">
        {!refused && <Button kind="danger">{text('booking.cancel.yes')}</Button>}
        <ButtonLink to={paths.booking(id)} kind="quiet">
          {text('booking.cancel.no')}
        </ButtonLink>
      </form>
    </Page>
  )
}
