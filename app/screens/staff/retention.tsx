import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { type RecordClass, recordClasses, retentionLeast, retentionMost } from '~/exams/retention'
import { purgesAt, retentionOf } from '~/exams/retention-list.server'
import { setRetention } from '~/exams/set-retention.server'
import { fullDate } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'
import { PurgeLog, RetentionForm, RetentionPreview } from './retention-parts'

/** How long a centre keeps what there is about exams, and what it would erase. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const query = new URL(request.url).searchParams
  const language = languageOf(request)
  const found = await retentionOf(who, triedIn(query), context.now)
  if (!found) throw new Response(null, { status: 404 })
  const { centre, classes } = found
  const purges = await purgesAt(who)
  return {
    centre: { id: centre.id, name: centre.name },
    title: textIn(language)('examRetention.title'),
    classes: classes.map((one) => ({ ...one, oldest: one.oldest ? fullDate(one.oldest, language) : '' })),
    purges: purges.map(({ at, olderThan, ...one }) => ({
      ...one,
      at: momentIn(at, centre.timeZone, language),
      olderThan: fullDate(localDate(olderThan, centre.timeZone), language),
    })),
    saved: query.get('nytt') === 'sparat',
  }
}

const daysOfText = (typed: string | null) => {
  const days = /^\d{1,5}$/.test(typed?.trim() ?? '') ? Number(typed) : Number.NaN
  return days >= retentionLeast && days <= retentionMost ? days : null
}

/** Other days that somebody wants to try, from the address. */
function triedIn(query: URLSearchParams): Partial<Record<RecordClass, number>> {
  const said = recordClasses.flatMap((one) => {
    const days = daysOfText(query.get(one))
    return days === null ? [] : [[one, days] as const]
  })
  return Object.fromEntries(said)
}

/** Saves the days. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const typed = recordClasses.map((one) => [one, String(form.get(one) ?? '')] as const)
  const wrong = typed.filter(([, days]) => daysOfText(days) === null).map(([one]) => one)
  if (wrong.length > 0) return data({ wrong, values: Object.fromEntries(typed) }, { status: 422 })
  const days = Object.fromEntries(typed.map(([one, said]) => [one, daysOfText(said) ?? 0]))
  const answer = await setRetention(who, days as Record<RecordClass, number>, context.now)
  if (!answer.ok) throw new Response(null, { status: 503 })
  return redirect(paths.retention(who.centreId, { nytt: 'sparat' }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, title, classes, purges, saved } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const errors = (failed?.wrong ?? []).map((field) => ({
    field,
    sentence: `${text(`examRetention.classes.${field}`)}: ${text('examRetention.error')}`,
  }))
  return (
    <DeskPage centre={centre} manages title={title} lead={text('examRetention.lead')} width="text">
      <ErrorSummary errors={errors} />
      {saved && !failed && (
        <Notice kind="success" focus>
          {text('examRetention.saved')}
        </Notice>
      )}
      <RetentionForm centreId={centre.id} classes={classes} failed={failed} />
      <RetentionPreview classes={classes} />
      <PurgeLog purges={purges} />
    </DeskPage>
  )
}
