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
import { findWeekly } from '~/booking/find-weekly.server'
import { previewWeekly, weeklySpace } from '~/booking/preview-weekly.server'
import { reasonText } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import { reserveWeekly } from '~/booking/reserve-weekly.server'
import { seriesReasonText, seriesRefusedWith } from '~/booking/series-reasons'
import { weeklyFields, weeklySentFields, weeklyWish } from '~/booking/weekly-form'
import { isBookedByPlace, type SpaceId } from '~/centres/space'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { UnconfirmedNotice } from '~/identity/unconfirmed-notice'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { addDays, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Page } from '~/ui/page'
import { Booked, shownWeeks, WeeklyForm, Weeks } from './reserve-weekly-parts'

/** A space every week of a term: first when, which is looked through, then booked. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const spaceId = params.space as SpaceId
  const found = await weeklySpace(spaceId)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { space, centre } = found
  const said = new URL(request.url).searchParams
  const today = localDate(context.now, centre.timeZone)
  const values = {
    fran: addDays(today, 1) as string,
    ...(Object.fromEntries(said) as Record<string, string>),
  }
  const base = {
    language,
    space: {
      id: space.id,
      name: space.name,
      approval: space.rules.approval,
      fewest: isBookedByPlace(space) ? 1 : space.rules.fewestPeople,
    },
    centre: { name: centre.name, ways: [centre.email, centre.phone].filter(Boolean).join(', ') },
    course: /^[a-z0-9-]{1,120}$/.test(said.get('tillbaka') ?? '') ? said.get('tillbaka') : null,
    unconfirmed: who.emailConfirmedAt ? null : who.email,
    values,
    errors: {} as Record<string, string>,
    weeks: null,
    done: null,
    refused: null,
    key: newId(),
  }
  const made = said.get('nytt')
  if (made) {
    const own = await findWeekly(who, made as SeriesId)
    if (!own || own.series.spaceId !== spaceId) throw new Response(null, { status: 404 })
    return { ...base, done: shownWeeks(own, language) }
  }
  if (!said.has('start')) return base
  const form = readForm(weeklyFields, asForm(said))
  if (!form.ok) return { ...base, errors: form.errors }
  const preview = await previewWeekly(who, weeklyWish(spaceId, form.value), context.now)
  if (!preview.ok && preview.because === 'gone') throw new Response(null, { status: 404 })
  if (!preview.ok) return { ...base, refused: seriesReasonText(preview, text) }
  const weeks = preview.weeks.map(({ date, refused }) => ({
    date,
    why: refused && reasonText(refused, text),
  }))
  return { ...base, weeks }
}

function asForm(query: URLSearchParams): FormData {
  const form = new FormData()
  for (const [name, value] of query) form.append(name, value)
  return form
}

/** Books the weeks that can be. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const text = textIn(languageOf(request))
  const sent = await formOf(request)
  const values = Object.fromEntries(sent) as Record<string, string>
  const form = readForm(weeklySentFields, sent)
  if (!form.ok) return data({ errors: form.errors, values, refused: null }, { status: 422 })
  const spaceId = params.space as SpaceId
  const wish = weeklyWish(spaceId, form.value)
  const answer = await reserveWeekly(who, wish, form.value.key, context.now)
  const tillbaka = values.tillbaka ?? ''
  if (answer.ok) return redirect(paths.reserveWeekly(spaceId, { nytt: answer.id, tillbaka }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ errors: {}, values, refused: seriesReasonText(answer, text) }, seriesRefusedWith(answer))
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('weekly.meta', { space: data?.space.name ?? '' })} – ${text('ui.product')}` }]
}

export default function ReserveWeeklyScreen() {
  const shown = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const { space, centre, course, done } = shown
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? shown.errors).map(([field, key]) => [field, say(text, key)]),
  )
  const values = { ...shown.values, ...sent?.values }
  const refused = sent?.refused ?? shown.refused
  return (
    <Page
      width="text"
      title={done ? text('weekly.done', { count: done.booked }) : text('weekly.title')}
      lead={text('weekly.lead', { space: space.name, centre: centre.name })}
      crumbs={[
        { to: paths.space(space.id), label: space.name },
        ...(course ? [{ to: paths.course(course), label: text('weekly.back') }] : []),
      ]}
    >
      {done ? (
        <Booked done={done} centre={centre} course={course} />
      ) : (
        <>
          <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
          {refused && <Refused title={text('weekly.refused')} sentence={refused} instead={[]} />}
          {shown.unconfirmed && <UnconfirmedNotice email={shown.unconfirmed} />}
          <WeeklyForm space={space} values={values} errors={errors} again={shown.weeks !== null} />
          {shown.weeks && (
            <Weeks
              spaceId={space.id}
              weeks={shown.weeks}
              values={values}
              keyOf={shown.key}
              approval={space.approval}
            />
          )}
          <p>
            <a href={paths.space(space.id)} className="inline-block py-2.5">
              {text('weekly.one')}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}
