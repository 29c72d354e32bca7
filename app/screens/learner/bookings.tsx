import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BookingCard } from '~/booking/booking-card'
import { listBookings } from '~/booking/list.server'
import { listWaits } from '~/booking/list-waits.server'
import { WaitCard } from '~/booking/wait-card'
import { RequestCard } from '~/exams/request-card'
import { listRequests } from '~/exams/request-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { UnconfirmedNotice } from '~/identity/unconfirmed-notice'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'
import { OwnMenu } from './own-menu'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const { coming, past } = await listBookings(who, context.now)
  const waits = await listWaits(who)
  const exams = await listRequests(who, context.now)
  const unconfirmed = who.emailConfirmedAt ? null : who.email
  const any = exams.coming.length + exams.past.length > 0
  return {
    coming,
    past,
    waits,
    exams: exams.coming,
    any,
    unconfirmed,
    title: textIn(languageOf(request))('booking.list.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function BookingsScreen() {
  const { coming, past, waits, exams, any, unconfirmed } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      menu={<OwnMenu here="bookings" />}
      title={text('booking.list.title')}
      head={
        <p>
          <ButtonLink to={paths.home()}>{text('booking.list.new')}</ButtonLink>
        </p>
      }
    >
      {unconfirmed && <UnconfirmedNotice email={unconfirmed} />}
      {waits.length > 0 && (
        <Section id="ko" title={text('waits.title')}>
          <ul className="grid gap-3 md:grid-cols-2">
            {waits.map((one) => (
              <li key={one.wait.id}>
                <WaitCard shown={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {any && (
        <Section id="tentor" title={text('ownExams.bookings')}>
          {exams.length > 0 && (
            <ul className="grid gap-3 md:grid-cols-2">
              {exams.map((one) => (
                <li key={one.id}>
                  <RequestCard shown={one} />
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href={paths.ownExams()} className="inline-block py-2.5">
              {text('ownExams.all')}
            </a>
          </p>
        </Section>
      )}
      <Section id="kommande" title={text('booking.list.coming')}>
        {coming.length === 0 ? (
          <p>{text('booking.list.noneComing')}</p>
        ) : (
          <ul className="grid gap-3 md:grid-cols-2">
            {coming.map((one) => (
              <li key={one.booking.id}>
                <BookingCard shown={one} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {past.length > 0 && (
        <Section id="tidigare" title={text('booking.list.past')}>
          <ul className="grid gap-3 md:grid-cols-2">
            {past.map((one) => (
              <li key={one.booking.id}>
                <BookingCard shown={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
