import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { weekOf } from '~/availability/list.server'
import { packed, weekRows } from '~/availability/week'
import { alternativeText } from '~/booking/alternative-text'
import { alternativesTo, hasAlternatives } from '~/booking/alternatives.server'
import type { BookingId } from '~/booking/booking'
import { moveFields } from '~/booking/form'
import { bookedMeanwhile, findBooking } from '~/booking/list.server'
import { move } from '~/booking/move.server'
import { ConfirmMove, PickTime } from '~/booking/move-parts'
import { offerFor } from '~/booking/offer.server'
import { reasonText, refusedWith } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import type { SpaceId } from '~/centres/space'
import { dayAndSpan } from '~/i18n/format'
import { type Language, languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { isDate, isoInstant, localDate, parseInstant } from '~/lib/time'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findBooking(who, params.booking as BookingId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const { booking, space, centre, change } = found
  const language = languageOf(request)
  const text = textIn(language)
  const query = new URL(request.url).searchParams
  const spaceId = (query.get('lokal') || booking.spaceId) as SpaceId
  const start = parseInstant(query.get('start') ?? '')
  const day = query.get('dag') ?? ''
  const date = isDate(day) ? day : localDate(booking.start, centre.timeZone)
  const week = await weekOf(spaceId, date, context.now, booking.holdId)
  if (!week) throw new Response(null, { status: 404 })
  const offer = start === null ? null : await offerFor(who, spaceId, start, context.now, { moving: booking })
  const latest = offer?.ends.at(-1)
  return {
    booking: {
      id: booking.id,
      spaceId: booking.spaceId,
      start: booking.start,
      end: booking.end,
      places: booking.places,
      whole: booking.whole,
      people: booking.people,
    },
    length: booking.end - booking.start,
    what: `${dayAndSpan(booking, centre.timeZone, language)}, ${space.name}`,
    cannot: change.ok ? null : reasonText(change, text),
    start,
    meanwhile:
      start !== null && latest ? await bookedMeanwhile(who, { start, end: latest.at }, booking.id) : [],
    offer: offer && { ...offer, refused: offer.refused && reasonText(offer.refused, text) },
    unconfirmed: offer?.refused?.because === 'unconfirmed',
    week: {
      space: week.space,
      spaces: week.spaces,
      date,
      today: week.today,
      dates: week.days.map((one) => one.date),
      rows: packed(weekRows(week.days, week.centre.timeZone)),
    },
    title: text('booking.move.title'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const id = params.booking as BookingId
  // Whose it is comes before what is wrong with the form.
  if (!(await findBooking(who, id, context.now))) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const form = readForm(moveFields, await formOf(request))
  if (!form.ok)
    return data({ errors: form.errors, refused: null, unconfirmed: false, instead: [] }, { status: 422 })
  const { start, end, size, people = 1, lokal } = form.value
  const whole = size === 'hela'
  const places = whole ? 1 : Math.max(Number(size), 1)
  const spaceId = lokal as SpaceId
  const to = { spaceId, start, end, places, whole, people: whole ? people : places }
  const answer = await move(who, id, to, context.now)
  if (answer.ok) return redirect(paths.booking(id, { nytt: 'flyttad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const others = hasAlternatives(answer) ? await alternativesTo(who, { ...to, note: '' }, context.now) : []
  const instead = others.map((one) => insteadOf(id, one, language))
  return data(
    {
      errors: {},
      refused: reasonText(answer, text),
      unconfirmed: answer.because === 'unconfirmed',
      instead,
    },
    refusedWith(answer),
  )
}

type Other = Awaited<ReturnType<typeof alternativesTo>>[number]

const insteadOf = (id: BookingId, one: Other, language: Language) => ({
  to: paths.move(id, { lokal: one.space.id, start: isoInstant(one.start), slut: isoInstant(one.end) }),
  label: alternativeText(one, language),
})

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function MoveScreen() {
  const { booking, what, cannot, start, offer, week, length, meanwhile, ...asked } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const refused = cannot ?? sent?.refused ?? offer?.refused
  return (
    <Page
      title={text('booking.move.title')}
      lead={text('booking.move.now', { what })}
      crumbs={[
        { to: paths.bookings(), label: text('booking.list.title') },
        { to: paths.booking(booking.id), label: what },
      ]}
    >
      {refused && (
        <Refused
          title={text('booking.move.refused')}
          sentence={`${refused} ${text('booking.move.untouched')}`}
          instead={sent?.instead ?? []}
          confirmFor={(sent?.unconfirmed ?? asked.unconfirmed) ? paths.move(booking.id) : null}
        />
      )}
      {!cannot && start !== null && offer && offer.ends.length > 0 && (
        <ConfirmMove
          booking={booking}
          offer={offer}
          start={start}
          length={length}
          meanwhile={meanwhile}
          errors={sent?.errors ?? {}}
        />
      )}
      {!cannot && (start === null || !offer || offer.ends.length === 0) && (
        <PickTime booking={booking} week={week} />
      )}
    </Page>
  )
}
