import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findWait } from '~/booking/list-waits.server'
import type { WaitId } from '~/booking/wait'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { Status } from '~/ui/status'

/** Somebody's own place in a line: what it is for, how it stands, and what can be done. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findWait(who, params.wait as WaitId)
  if (!found) throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    ...found,
    isNew: told === 'ko' && found.wait.state === 'waiting',
    // Until the next look at the clock it says "offered" though it is over.
    over: found.until !== null && found.until <= context.now,
    title: text('waits.one.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { wait, spaceName, centre, position, until, isNew, over, title } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const what =
    spaceName ??
    text('waits.anyOf', { kind: wait.kind ? text(`centres.kinds.${wait.kind}`).toLowerCase() : '' })
  const offered = wait.state === 'offered' && !over
  const size = wait.whole
    ? text('booking.receipt.whole', { count: wait.people })
    : text('centres.places', { count: wait.places })
  return (
    <Page
      width="text"
      title={dayAndSpan(wait, centre.timeZone, language)}
      lead={`${what}, ${centre.name}. ${size}.`}
      crumbs={[{ to: paths.bookings(), label: text('booking.list.title') }]}
    >
      {isNew && (
        <Notice kind="success" focus>
          {text('waits.one.joined')}
        </Notice>
      )}
      <h2>{title}</h2>
      {offered && until ? (
        <>
          <p className="text-lg">
            <Status kind="offered">{text('waits.state.offered')}</Status>
          </p>
          <p>{text('waits.one.offer', { when: momentIn(until, centre.timeZone, language) })}</p>
          <div className="flex flex-wrap gap-3">
            <form method="post" action={paths.waitAcceptance(wait.id)}>
              <Button>{text('waits.one.accept')}</Button>
            </form>
            <form method="post" action={paths.waitLeave(wait.id)}>
              <Button kind="quiet">{text('waits.one.decline')}</Button>
            </form>
          </div>
        </>
      ) : wait.state === 'waiting' ? (
        <>
          <p className="text-lg">
            <Status kind="waiting">{text('waits.position', { number: String(position) })}</Status>
          </p>
          <p>{text('waits.one.how')}</p>
          <form method="post" action={paths.waitLeave(wait.id)}>
            <Button kind="danger">{text('waits.one.leave')}</Button>
          </form>
        </>
      ) : (
        <>
          <p>{text(`waits.over.${wait.state === 'offered' ? 'passed' : wait.state}`)}</p>
          {wait.state === 'accepted' && wait.bookingId && (
            <p>
              <ButtonLink to={paths.booking(wait.bookingId)}>{text('waits.one.showBooking')}</ButtonLink>
            </p>
          )}
        </>
      )}
    </Page>
  )
}
