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
import { cancelSitting } from '~/exams/sitting-cancel.server'
import { ownSitting } from '~/exams/sitting-list.server'
import { courseText, whenText } from '~/exams/sitting-text'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OfficePage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const university = await ownUniversity(who)
  const found = await ownSitting(who, params.sitting as SittingId)
  if (!found) throw new Response(null, { status: 404 })
  const { sitting } = found
  return {
    university,
    id: sitting.id,
    what: courseText(sitting),
    lead: `${courseText(sitting)}, ${whenText(sitting, languageOf(request))}`,
    title: textIn(languageOf(request))('sittings.one.cancel'),
  }
}

/** Cancels a sitting. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const answer = await cancelSitting(who, params.sitting as SittingId, context.now)
  if (answer.ok) return redirect(paths.ownSittings(who.universityId, { nytt: 'installd' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return answer.because === 'busy'
    ? data({ error: text('ui.errors.busy') }, { status: 503 })
    : data({ error: text('sittings.refused.over') }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, id, what, lead, title } = useLoaderData<typeof loader>()
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
      <ErrorSummary errors={sent ? [{ field: '', sentence: sent.error }] : []} />
      <p>{text('sittings.one.cancelLead')}</p>
      <form method="post" className="flex flex-wrap gap-3">
        <Button kind="danger">{text('sittings.one.cancel')}</Button>
        <ButtonLink to={paths.ownSitting(university.id, id)} kind="quiet">
          {text('sittings.one.keep')}
        </ButtonLink>
      </form>
    </OfficePage>
  )
}
