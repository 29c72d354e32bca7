import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { SeriesId } from '~/booking/booking'
import { cancelWeekly } from '~/booking/cancel-weekly.server'
import { findWeeklyRest } from '~/booking/find-weekly.server'
import { patternText } from '~/booking/pattern-text'
import { reasonText, refusedWith } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findWeeklyRest(who, params.series as SeriesId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { series, centre, spaceName, open, late } = found
  const [first, last] = [open[0], open.at(-1)].map((one) =>
    one ? dayAndSpan(one, centre.timeZone, language) : '',
  )
  const cancelled = Number(new URL(request.url).searchParams.get('nytt'))
  return {
    what: { title: series.title, space: spaceName, centre: centre.name },
    pattern: patternText(series.pattern, language),
    open: { count: open.length, first, last },
    late,
    cancelled: Number.isInteger(cancelled) && cancelled > 0 ? cancelled : null,
    title: text('weekly.cancel.title'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const id = params.series as SeriesId
  const answer = await cancelWeekly(who, id, context.now)
  if (answer.ok) return redirect(paths.cancelRest(id, { nytt: String(answer.cancelled) }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ refused: reasonText(answer, textIn(languageOf(request))) }, refusedWith(answer))
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function SeriesCancelScreen() {
  const { what, pattern, open, late, cancelled } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? null
  const text = useText()
  return (
    <Page
      width="text"
      title={text('weekly.cancel.title')}
      lead={text('weekly.cancel.lead', { ...what, pattern })}
      crumbs={[{ to: paths.bookings(), label: text('booking.list.title') }]}
    >
      {cancelled !== null && (
        <Notice kind="success" focus title={text('weekly.cancel.done', { count: cancelled })}>
          <p>{text('weekly.cancel.doneText')}</p>
        </Notice>
      )}
      {refused && <Refused title={text('weekly.cancel.refused')} sentence={refused} instead={[]} />}
      {open.count > 0 && <p>{text('weekly.cancel.question', open)}</p>}
      {open.count === 0 && cancelled === null && <p>{text('weekly.cancel.none')}</p>}
      {late > 0 && <p>{text('weekly.cancel.late', { count: late })}</p>}
      <form method="post" className="flex flex-wrap gap-3">
        {open.count > 0 && !refused && (
          <Button kind="danger">{text('weekly.cancel.yes', { count: open.count })}</Button>
        )}
        <ButtonLink to={paths.bookings()} kind="quiet">
          {text(open.count > 0 ? 'weekly.cancel.no' : 'weekly.mine')}
        </ButtonLink>
      </form>
    </Page>
  )
}
