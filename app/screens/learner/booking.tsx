import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type BookingId, isLive } from '~/booking/booking'
import { BookingStatus } from '~/booking/booking-card'
import { bookedMeanwhile, findBooking } from '~/booking/list.server'
import { AlsoThen } from '~/booking/meanwhile'
import { reasonText } from '~/booking/reasons'
import { dayAndSpan, fullDay, timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

const news = ['bokad', 'flyttad', 'avbokad'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const id = params.booking as BookingId
  const found = await findBooking(who, id, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { booking, space, centre, change, unstaffed, retired, offer } = found
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    booking,
    space: { id: space.id, name: space.name },
    centre,
    unstaffed,
    retired,
    fixed: change.ok ? null : reasonText(change, text),
    offer: offer && {
      link: offer.link,
      until: text('messages.offer.until', { until: momentIn(offer.until, centre.timeZone, language) }),
    },
    ended: booking.end <= context.now,
    meanwhile: isLive(booking) ? await bookedMeanwhile(who, booking, id) : [],
    told: news.find((one) => one === told) ?? null,
    title: `${dayAndSpan(booking, centre.timeZone, language)}, ${space.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function BookingScreen() {
  const { booking, space, centre, unstaffed, retired, fixed, offer, ended, told, meanwhile } =
    useLoaderData<typeof loader>()
  const text = useText()
  const language = useLanguage()
  const { timeZone } = centre
  const place = booking.whole
    ? text('booking.receipt.whole', { count: booking.people })
    : text('booking.receipt.places', { count: booking.places, numbers: booking.placeNumbers.join(', ') })
  const live = isLive(booking)
  return (
    <Page
      width="text"
      title={dayAndSpan(booking, timeZone, language)}
      lead={`${space.name}, ${centre.name}`}
      crumbs={[
        booking.partnerId
          ? { to: paths.partners(), label: text('sharing.own.title') }
          : { to: paths.bookings(), label: text('booking.list.title') },
      ]}
    >
      {told && (
        <Notice
          kind="success"
          focus
          title={text(`booking.told.${told === 'bokad' && booking.state === 'requested' ? 'onskad' : told}`)}
        />
      )}
      {!ended && <AlsoThen others={meanwhile} />}
      {offer && (
        <Notice kind="info" title={offer.until}>
          <div>
            <ButtonLink to={paths.offer(offer.link)}>{text('messages.answerOffer')}</ButtonLink>
          </div>
        </Notice>
      )}
      <Facts
        items={[
          { term: text('booking.receipt.state'), value: <BookingStatus state={booking.state} /> },
          {
            term: text('booking.receipt.reference'),
            value: <span className="reference text-2xl">{booking.reference}</span>,
          },
          ...(booking.partnerId
            ? [{ term: text('sharing.booking.organisation'), value: booking.guestName }]
            : []),
          { term: text('booking.receipt.day'), value: fullDay(localDate(booking.start, timeZone), language) },
          { term: text('booking.receipt.time'), value: timeSpan(booking, timeZone, language) },
          { term: text('booking.receipt.space'), value: <a href={paths.space(space.id)}>{space.name}</a> },
          { term: text('booking.receipt.place'), value: place },
          {
            term: text('booking.receipt.address'),
            value: (
              <a href={paths.centre(centre.id)}>
                {[centre.name, centre.address, centre.town].filter(Boolean).join(', ')}
              </a>
            ),
          },
          ...(booking.note ? [{ term: text('booking.receipt.note'), value: booking.note }] : []),
        ]}
      />
      {live && !ended && <p>{text(unstaffed ? 'booking.receipt.unstaffed' : 'booking.receipt.staffed')}</p>}
      {fixed && live && !ended && <p>{fixed}</p>}
      <div className="flex flex-wrap gap-3">
        {live && (
          <ButtonLink
            to={paths.bookingCalendar(booking.id)}
            download={`larplats-${booking.reference}.ics`}
            kind="quiet"
          >
            {text('booking.receipt.calendar')}
          </ButtonLink>
        )}
        {!fixed && (
          <>
            {!retired && (
              <ButtonLink to={paths.move(booking.id)} kind="quiet">
                {text('booking.receipt.move')}
              </ButtonLink>
            )}
            <ButtonLink to={paths.cancel(booking.id)} kind="danger">
              {text('booking.receipt.cancel')}
            </ButtonLink>
            {booking.seriesId && !booking.partnerId && (
              <ButtonLink to={paths.cancelRest(booking.seriesId)} kind="quiet">
                {text('weekly.cancel.link')}
              </ButtonLink>
            )}
          </>
        )}
      </div>
    </Page>
  )
}
