import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type InstanceId, titleIn } from '~/courses/course'
import { ownInstance } from '~/courses/edit-list.server'
import { takeOver } from '~/courses/edit-take-over.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor, requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OfficePage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireEditor(request, context, params.university as UniversityId)
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const found = await ownInstance(who, params.instance ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  return {
    university: await ownUniversity(who),
    id: found.instance.id,
    name: titleIn(language, found.course),
    title: textIn(language)('courseEdit.one.takeOver'),
  }
}

/** Takes over what was read from elsewhere. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const id = params.instance as InstanceId
  const answer = await takeOver(who, id, context.now)
  if (answer.ok) return redirect(paths.ownCourse(who.universityId, id, { nytt: 'overtagen' }), 303)
  if (answer.because === 'missing') throw new Response(null, { status: 404 })
  return answer.because === 'busy'
    ? data({ error: text('ui.errors.busy') }, { status: 503 })
    : data({ error: text('courseEdit.refused.gone') }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, id, name, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={name}
      width="text"
      above={[
        { to: paths.universityCourses(university.id), label: text('courseEdit.list.title') },
        { to: paths.ownCourse(university.id, id), label: name },
      ]}
    >
      <ErrorSummary errors={sent ? [{ field: '', sentence: sent.error }] : []} />
      <p>{text('courseEdit.one.takeOverLead')}</p>
      <form method="post" className="flex flex-wrap gap-3">
        <Button>{text('courseEdit.one.takeOver')}</Button>
        <ButtonLink to={paths.ownCourse(university.id, id)} kind="quiet">
          {text('courseEdit.one.keep')}
        </ButtonLink>
      </form>
    </OfficePage>
  )
}
