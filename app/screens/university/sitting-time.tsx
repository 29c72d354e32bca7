import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import type { SittingId } from '~/exams/sitting'
import { announceTime } from '~/exams/sitting-change.server'
import { clockField } from '~/exams/sitting-form'
import { ownSitting } from '~/exams/sitting-list.server'
import { courseText, whenText } from '~/exams/sitting-text'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { OfficePage } from './frame'
import { TimeForm } from './sitting-time-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const university = await ownUniversity(who)
  const found = await ownSitting(who, params.sitting as SittingId)
  if (!found) throw new Response(null, { status: 404 })
  const { sitting } = found
  return {
    university,
    id: sitting.id,
    startMinute: sitting.startMinute,
    what: courseText(sitting),
    lead: `${courseText(sitting)}, ${whenText(sitting, languageOf(request))}`,
    title: textIn(languageOf(request))('sittings.one.time'),
  }
}

/** Tells the clock time of a sitting. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const value = String((await formOf(request)).get('klockslag') ?? '').slice(0, 20)
  const back = (error: string, status: number) => data({ value, error }, { status })
  const minute = clockField.safeParse(value)
  if (!minute.success) return back(text('sittings.errors.clockNeeded'), 422)
  const answer = await announceTime(who, params.sitting as SittingId, minute.data, context.now)
  if (answer.ok) return redirect(paths.ownSittings(who.universityId, { nytt: 'klockslag' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  if (answer.because === 'busy') return back(text('ui.errors.busy'), 503)
  return back(text(`sittings.refused.${answer.because}`), 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, id, startMinute, what, lead, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={lead}
      width="text"
      above={[
        { to: paths.ownSittings(university.id), label: text('sittings.list.title') },
        { to: paths.ownSitting(university.id, id), label: what },
      ]}
    >
      <ErrorSummary errors={sent ? [{ field: 'klockslag', sentence: sent.error }] : []} />
      <TimeForm universityId={university.id} id={id} startMinute={startMinute} {...(sent && { sent })} />
    </OfficePage>
  )
}
