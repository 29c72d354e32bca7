import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { BookingId } from '~/booking/booking'
import { BookingStatus } from '~/booking/booking-card'
import { findDeskBooking, listDeedsAbout } from '~/booking/desk-booking.server'
import type { CentreId } from '~/centres/centre'
import type { LoggedDeed } from '~/centres/deed'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { type Instant, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Acts } from './act'
import { DeedTable, type OtherDeed } from './deed-table'
import { DeskPage } from './frame'
import { How } from './today-groups'

const news = ['flyttad', 'avbokad', 'bokad'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.booking as BookingId
  const found = await findDeskBooking(who, id, context.now, textIn(languageOf(request)))
  if (!found) throw new Response(null, { status: 404 })
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    ...found,
    manages: who.role === 'manager',
    deeds: await listDeedsAbout(who, id, textIn(languageOf(request))),
    now: context.now,
    told: news.find((one) => one === told) ?? null,
    title: `${found.who}, ${dayAndSpan(found.booking, found.centre.timeZone, languageOf(request))}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, booking, who, centre, standing, group, mayChange, told, deeds, now } =
    useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const here = paths.deskBooking(centre.id, booking.id)
  const isLive = booking.state !== 'cancelled' && booking.state !== 'declined'
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={who}
      lead={
        <a href={paths.today(centre.id, { dag: localDate(booking.start, centre.timeZone) })}>
          {dayAndSpan(booking, centre.timeZone, language)}
        </a>
      }
      width="text"
    >
      {told && <Notice kind="success" focus title={text(`day.booking.told.${told}`)} />}
      {isLive && (
        <div className="flex flex-wrap items-center gap-3">
          <How one={{ ...booking, standing, releasedAt: null }} zone={centre.timeZone} now={now} />
          <Acts
            centreId={centre.id}
            booking={{ id: booking.id, who, standing, group }}
            back={here}
            small={false}
          />
        </div>
      )}
      <BookingFacts />
      {mayChange && (
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={paths.deskBookingDeed(centre.id, booking.id, 'flytt')} kind="quiet">
            {text('booking.receipt.move')}
          </ButtonLink>
          <ButtonLink to={paths.deskBookingDeed(centre.id, booking.id, 'avbokning')} kind="danger">
            {text('booking.receipt.cancel')}
          </ButtonLink>
        </div>
      )}
      <form
        method="post"
        action={paths.deskBookingDeed(centre.id, booking.id, 'anteckning')}
        className="grid justify-items-start gap-3"
      >
        <div className="w-full">
          <TextArea
            label={text('day.booking.note')}
            hint={text('day.booking.noteHint')}
            name="anteckning"
            value={booking.staffNote}
            rows={2}
            maxLength={500}
          />
        </div>
        <Button kind="quiet">{text('day.booking.saveNote')}</Button>
      </form>
      <History deeds={deeds} />
    </DeskPage>
  )
}

function BookingFacts() {
  const { booking, who, spaceName, centre } = useLoaderData<typeof loader>()
  const text = useText()
  const fact = (term: string, value: string) => (value ? [{ term, value }] : [])
  const place = booking.whole
    ? text('booking.receipt.whole', { count: booking.people })
    : text('booking.receipt.places', { count: booking.places, numbers: booking.placeNumbers.join(', ') })
  return (
    <Facts
      items={[
        { term: text('booking.receipt.state'), value: <BookingStatus state={booking.state} /> },
        {
          term: text('booking.receipt.reference'),
          value: <span className="reference text-2xl">{booking.reference}</span>,
        },
        {
          term: text('booking.receipt.space'),
          value: <a href={paths.space(booking.spaceId)}>{spaceName}</a>,
        },
        ...fact(text('booking.receipt.place'), place),
        ...(booking.personId === null
          ? []
          : [
              {
                term: text('people.aboutShort'),
                value: <a href={paths.personHere(centre.id, booking.personId)}>{who}</a>,
              },
            ]),
        ...fact(text('day.booking.contact'), booking.guestContact),
        ...(booking.personId === null && booking.partnerId === null
          ? [
              {
                term: text('day.bookFor.guest'),
                value: <a href={paths.tieGuest(centre.id, booking.id)}>{text('people.tie.link')}</a>,
              },
            ]
          : []),
        ...fact(
          text('day.booking.bookedBy'),
          text(booking.bookedBy ? 'day.booking.byStaff' : 'day.booking.byThemselves'),
        ),
        ...fact(text('day.booking.override'), booking.overrideReason),
        ...fact(text('day.booking.learnerNote'), booking.note),
        ...fact(text('day.booking.reason'), booking.reason),
        ...fact(text('booking.receipt.address'), centre.name),
      ]}
    />
  )
}

/** What has become of it: what staff did, and what others did that the booking itself remembers. */
function History({ deeds }: { deeds: LoggedDeed[] }) {
  const { booking, who, centre } = useLoaderData<typeof loader>()
  const text = useText()
  const own = (at: Instant | null, said: string): OtherDeed[] =>
    at === null ? [] : [{ id: -at, at, by: who, said }]
  const all = [
    ...deeds,
    // What staff booked is among their deeds; a series is logged as one.
    ...(deeds.some(({ action }) => action === 'book-for')
      ? []
      : own(booking.createdAt, text('day.booking.made')).map((one) =>
          booking.bookedBy ? { ...one, by: text('day.booking.byStaff') } : one,
        )),
    ...(booking.checkedInBy === 'learner' ? own(booking.checkedInAt, text('day.booking.selfCheckIn')) : []),
    ...(booking.cancelledBy === 'learner'
      ? own(booking.cancelledAt, text('day.booking.cancelledByLearner'))
      : []),
  ].sort((a, b) => b.at - a.at || b.id - a.id)
  return (
    <Section title={text('day.booking.history')} id="historik">
      <DeedTable deeds={all} centre={centre} />
    </Section>
  )
}
