import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { InstanceId } from '~/courses/course'
import { takeOver } from '~/courses/edit-take-over.server'
import type { UniversityId } from '~/exams/policy'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor } from '~/identity/guard.server'
import { paths } from '~/paths'
import { CourseConfirm } from './course-confirm'
import { confirmOf } from './course-confirm.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { shown, text } = await confirmOf(request, params, context)
  return { ...shown, title: text('courseEdit.one.takeOver') }
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
  const text = useText()
  return (
    <CourseConfirm {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()}>
      <p>{text('courseEdit.one.takeOverLead')}</p>
    </CourseConfirm>
  )
}
