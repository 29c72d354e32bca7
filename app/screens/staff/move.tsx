import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BookingId } from '~/booking/booking'
import { findDeskBooking } from '~/booking/desk-booking.server'
import { spotFields } from '~/booking/desk-form'
import { listSpacesNow } from '~/booking/list-desk.server'
import { moveFor } from '~/booking/move-for.server'
import { reasonText } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import { wishOf } from '~/booking/spot'
import type { CentreId } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { clock, localDate, localMinute } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { DeskPage } from './frame'
import { SpotFields } from './spot-fields'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findDeskBooking(
    who,
    params.booking as BookingId,
    context.now,
    textIn(languageOf(request)),
  )
  const desk = found && (await listSpacesNow(who, context.now))
  if (!desk) throw new Response(null, { status: 404 })
  const { booking, centre, spaceName } = found
  const language = languageOf(request)
  const { timeZone } = centre
  return {
    id: booking.id,
    manages: who.role === 'manager',
    centre,
    spaces: desk.spaces,
    values: {
      lokal: booking.spaceId,
      dag: localDate(booking.start, timeZone),
      fran: clock(localMinute(booking.start, timeZone)),
      till: clock(localMinute(booking.end, timeZone)),
      antal: String(booking.whole ? booking.people : booking.places),
      hela: booking.whole ? 'ja' : undefined,
    },
    what: `${found.who}, ${dayAndSpan(booking, timeZone, language)}, ${spaceName}`,
    title: textIn(language)('day.move.title'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.booking as BookingId
  // Whose it is comes before what is wrong with the form.
  const found = await findDeskBooking(who, id, context.now, textIn(languageOf(request)))
  if (!found) throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  const sent = await formOf(request)
  const values = Object.fromEntries([...sent].map(([name, value]) => [name, String(value)]))
  const form = readForm(spotFields, sent)
  if (!form.ok) return data({ errors: form.errors, values, refused: null }, { status: 422 })
  const { note: _note, ...to } = wishOf(form.value, found.centre.timeZone)
  const answer = await moveFor(who, id, to, form.value.skal, context.now)
  if (answer.ok) return redirect(paths.deskBooking(who.centreId, id, { nytt: 'flyttad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const instead = 'mayOverride' in answer && answer.mayOverride ? ` ${text('day.spot.override')}` : ''
  const refused = `${reasonText(answer, text)}${instead}`
  return data({ errors: {}, values, refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, id, centre, spaces, what, ...asked } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, sentence]) => [field, say(text, sentence)]),
  )
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('day.move.title')}
      lead={text('day.move.now', { what })}
      width="text"
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {sent?.refused && <Refused title={text('booking.move.refused')} sentence={sent.refused} instead={[]} />}
      <form method="post" className="grid gap-6">
        <SpotFields spaces={spaces} values={sent?.values ?? asked.values} errors={errors} />
        <p>{text('day.move.hint')}</p>
        <div className="flex flex-wrap gap-3">
          <Button>{text('day.move.confirm')}</Button>
          <ButtonLink to={paths.deskBooking(centre.id, id)} kind="quiet">
            {text('day.move.no')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
