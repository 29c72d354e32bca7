import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOffer } from '~/booking/find-offer.server'
import { reasonText } from '~/booking/reasons'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { type DeadLink, DeadLinkPage } from '~/identity/dead-link'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** The page that a mailed link opens: it shows what is offered, and does nothing. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const title = text('messages.offer.title')
  const link = new URL(request.url).searchParams.get('k') ?? ''
  const opened = openLink('answer-offer', link, now)
  if (!opened.ok) return dead(opened.because, title)
  const found = await findOffer(opened.link, now)
  if (!found) return dead('gone', title)
  const { booking, spaceName, centre, until, answer } = found
  return data({
    ok: true as const,
    title,
    link,
    what: `${dayAndSpan(booking, centre.timeZone, language)}, ${spaceName}, ${centre.name}`,
    until: text('messages.offer.until', { until: momentIn(until, centre.timeZone, language) }),
    answered: answer.ok || answer.because === 'suspended' ? null : answer.because,
    suspended: !answer.ok && answer.because === 'suspended' ? reasonText(answer, text) : null,
    booking: booking.id,
    town: centre.municipalityCode,
  })
}

const dead = (because: DeadLink, title: string) =>
  data({ ok: false as const, because, title }, { status: because === 'link-forged' ? 404 : 410 })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const text = useText()
  if (!asked.ok) return <DeadLinkPage because={asked.because} />
  const { title, what, until, answered, suspended, link, booking, town } = asked
  if (answered) return <Answered answered={answered} what={what} booking={booking} town={town} />
  return (
    <Page title={title} lead={what} width="text">
      <p>{until}</p>
      {suspended ? (
        <Notice kind="info" title={suspended} />
      ) : (
        <form method="post" action={paths.acceptOffer(link)}>
          <Button>{text('messages.offer.accept')}</Button>
        </form>
      )}
      <form method="post" action={paths.declineOffer(link)} className="grid gap-2">
        <p>{text('messages.offer.declineHint')}</p>
        <div>
          <Button kind="quiet">{text('messages.offer.decline')}</Button>
        </div>
      </form>
    </Page>
  )
}

interface AnsweredProps {
  answered: 'offer-accepted' | 'offer-declined' | 'offer-over'
  what: string
  booking: string
  town: string
}

/** What came of it, and what can be done now. */
function Answered({ answered, what, booking, town }: AnsweredProps) {
  const text = useText()
  const accepted = answered === 'offer-accepted'
  return (
    <Page title={text('messages.offer.title')} lead={what} width="text">
      <Notice kind={accepted ? 'success' : 'info'} title={text(`messages.offer.answers.${answered}`)} />
      <div>
        {accepted ? (
          <ButtonLink to={paths.booking(booking)}>{text('messages.showBooking')}</ButtonLink>
        ) : (
          <ButtonLink to={paths.search({ ort: town })}>{text('messages.findAnother')}</ButtonLink>
        )}
      </div>
    </Page>
  )
}
