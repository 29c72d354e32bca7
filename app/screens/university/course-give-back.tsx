import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { InstanceId } from '~/courses/course'
import { giveBack, givingBack } from '~/courses/edit-give-back.server'
import { othersOfCourse } from '~/courses/edit-list.server'
import type { UniversityId } from '~/exams/policy'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor } from '~/identity/guard.server'
import { paths } from '~/paths'
import { CourseConfirm } from './course-confirm'
import { confirmOf } from './course-confirm.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { who, found, shown, text } = await confirmOf(request, params, context)
  const { can, isGone } = await givingBack(who, found)
  if (!can) throw new Response(null, { status: 404 })
  const others = await othersOfCourse(found)
  return { ...shown, isGone, others, title: text('courseEdit.one.giveBack') }
}

/** Gives back what was taken over. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const id = params.instance as InstanceId
  const answer = await giveBack(who, id, context.now)
  if (answer.ok) return redirect(paths.ownCourse(who.universityId, id, { nytt: 'aterlamnad' }), 303)
  if (answer.because !== 'busy') throw new Response(null, { status: 404 })
  return data({ error: text('ui.errors.busy') }, { status: 503 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { isGone, others, ...known } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <CourseConfirm {...known} kind="danger" sent={useActionData<typeof action>()}>
      <p>{text(isGone ? 'courseEdit.one.giveBackGone' : 'courseEdit.one.giveBackLead')}</p>
      {others > 0 && !isGone && <p>{text('courseEdit.one.giveBackOthers', { count: others })}</p>}
    </CourseConfirm>
  )
}
