import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelByLink, findByLink } from '~/booking/cancel-by-link.server'
import { reasonText } from '~/booking/reasons'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { type DeadLink, DeadLinkPage } from '~/identity/dead-link'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

const linkOf = (request: Request) => new URL(request.url).searchParams.get('k') ?? ''

/** The page that a mailed link opens: it shows what would be done, and does nothing. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const text = textIn(languageOf(request))
  const title = text('booking.cancel.title')
  const opened = openLink('cancel-booking', linkOf(request), now)
  if (!opened.ok) return dead(opened.because, title)
  const found = await findByLink(opened.link, now)
  if (!found) return dead('gone', title)
  const { booking, spaceName, centre, change } = found
  const what = `${dayAndSpan(booking, centre.timeZone, languageOf(request))}, ${spaceName}, ${centre.name}`
  const refused = change.ok ? null : reasonText(change, text)
  const done = booking.state === 'cancelled'
  return data({ ok: true as const, title, what, done, refused, town: centre.municipalityCode })
}

const dead = (because: DeadLink, title: string) =>
  data({ ok: false as const, because, title }, { status: because === 'link-forged' ? 404 : 410 })

/** Twice is as good as once: either way the page then says that the booking is cancelled. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const here = paths.cancelByLink(linkOf(request))
  const opened = openLink('cancel-booking', linkOf(request), now)
  if (!opened.ok) throw redirect(here, 303)
  const answer = await cancelByLink(opened.link, now)
  if (answer.ok || answer.because === 'gone' || answer.because === 'link-spent') return redirect(here, 303)
  if (answer.because === 'cancelled-already') return redirect(here, 303)
  return data({ refused: reasonText(answer, textIn(languageOf(request))) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  if (!asked.ok) return <DeadLinkPage because={asked.because} />
  if (asked.done) return <Done what={asked.what} town={asked.town} />
  const refused = answer?.refused ?? asked.refused
  return (
    <Page title={text('booking.cancel.title')} lead={asked.what} width="text">
      {refused ? (
        <Notice kind="danger" title={text('booking.cancel.refused')}>
          {refused}
        </Notice>
      ) : (
        <form method="post" className="grid gap-4">
          <p>{text('booking.cancel.question')}</p>
          <div>
            <Button kind="danger">{text('booking.cancel.yes')}</Button>
          </div>
        </form>
      )}
    </Page>
  )
}

function Done({ what, town }: { what: string; town: string }) {
  const text = useText()
  return (
    <Page title={text('booking.told.avbokad')} lead={what} width="text">
      <div>
        <ButtonLink to={paths.search({ ort: town })}>{text('messages.findAnother')}</ButtonLink>
      </div>
    </Page>
  )
}
