import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type DeviationWish, readDeviation } from '~/exams/day-deviation-form'
import { listDeviations, listWriters } from '~/exams/day-deviations.server'
import { reportDeviation } from '~/exams/day-report-deviation.server'
import type { RequestId } from '~/exams/request'
import { timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { clock, localDate, localMinute, wallTime } from '~/lib/time'
import { paths } from '~/paths'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { DeviationForm } from './deviation-form'
import { requireWatch } from './watch.server'

/** What did not go as it should in a session, and the form for more. */
export async function loader(asked: LoaderFunctionArgs) {
  const who = await requireWatch(asked)
  const { request, context } = asked
  const text = textIn(languageOf(request))
  const writers = await listWriters(who, text)
  if (!writers) throw new Response(null, { status: 404 })
  return {
    session: who.sessionId,
    ...writers,
    deviations: await listDeviations(who),
    now: clock(localMinute(context.now, writers.zone)),
    key: newId(),
    saved: new URL(request.url).searchParams.get('nytt') === 'sparad',
    title: text('examDay.deviation.title'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const who = await requireWatch(asked)
  const { request, context } = asked
  const form = await formOf(request)
  const read = readDeviation(form)
  if (!read.ok) return data({ errors: read.errors, values: read.values, because: null }, { status: 422 })
  const { kind, text, minute, about, key } = read.value
  const writers = await listWriters(who, textIn(languageOf(request)))
  if (!writers) throw new Response(null, { status: 404 })
  const { start, zone } = writers
  const at = wallTime(localDate(start, zone), minute, zone)
  const wish = { kind, text, at, requestId: (about || null) as RequestId | null }
  const answer = await reportDeviation(who, wish, key, context.now)
  if (answer.ok) return redirect(paths.examDayDeviations(who.sessionId, { nytt: 'sparad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const values: Partial<Record<keyof DeviationWish, string>> = { ...read.typed }
  return data({ errors: {}, values, because: answer.because }, { status: 503 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { session, deviations, learners, zone, saved, now, key } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const whoOf = (id: string | null) =>
    id === null ? text('examDay.deviation.all') : (learners.find((one) => one.id === id)?.who ?? '')
  return (
    <Page
      title={text('examDay.deviation.title')}
      lead={text('examDay.deviation.lead')}
      crumbs={[{ to: paths.examDay(session), label: text('examDay.title') }]}
      width="text"
    >
      {saved && !sent && <Notice kind="success" focus title={text('examDay.deviation.saved')} />}
      {sent?.because && (
        <Notice kind="danger" focus>
          {say(text, `examDay.refused.${sent.because}`)}
        </Notice>
      )}
      {deviations.length === 0 && <p>{text('examDay.deviation.none')}</p>}
      <ul className="grid gap-3">
        {deviations.map((one) => (
          <li key={one.id} className="border-t border-rule pt-2 wrap-anywhere">
            <p className="font-semibold">
              {timeOfDay(one.at, zone, language)} {text(`examDay.kinds.${one.kind}`)}, {whoOf(one.requestId)}
            </p>
            <p className="whitespace-pre-line">{one.text}</p>
          </li>
        ))}
      </ul>
      <Section title={text('examDay.deviation.add')} id="ny">
        <DeviationForm learners={learners} now={now} formKey={key} sent={sent ?? null} />
      </Section>
    </Page>
  )
}
