import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelCourses } from '~/courses/edit-cancel.server'
import { followerCounts } from '~/courses/edit-list.server'
import { chosenIn } from '~/courses/edit-many'
import { mayCancel } from '~/courses/edit-rules'
import type { UniversityId } from '~/exams/policy'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor } from '~/identity/guard.server'
import { cleanText } from '~/lib/clean'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { TextArea } from '~/ui/field'
import { CourseDeed } from './course-deed'
import { chosenOf, refusedText, toldOf } from './course-many.server'

const reasonMost = 500

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const chosen = await chosenOf(request, context, params.university ?? '', language)
  const { university, found, rows, today } = chosen
  const people = await followerCounts(found.map(({ instance }) => instance.id))
  return {
    university,
    title: text('courseEdit.many.cancel.title'),
    rows: rows.map(({ id, title, codes }, at) => {
      const answer = found[at] && mayCancel(found[at].instance, today)
      const because = !answer ? 'missing' : answer.ok ? (answer.isNew ? null : 'cancelled') : answer.because
      const count = people.get(id) ?? 0
      const becomes =
        count > 0
          ? text('courseEdit.many.cancel.tells', { count })
          : text('courseEdit.many.cancel.tellsNobody')
      return { id, title, codes, becomes, refused: refusedText(because, text) }
    }),
  }
}

/** Cancels what was chosen, for a reason that those tied to it are told. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const ids = chosenIn(form.getAll('val'))
  const reason = cleanText(String(form.get('reason') ?? ''))
  const back = (field: string, error: string) => data({ field, error, reason }, { status: 422 })
  if (ids.length === 0) return back('', text('courseEdit.errors.nothing'))
  if (reason === '') return back('reason', text('courseEdit.errors.reason'))
  if (reason.length > reasonMost) return back('reason', text('courseEdit.errors.long', { most: reasonMost }))
  const { done, told } = await cancelCourses(who, ids, reason, context.now)
  return redirect(
    paths.universityCourses(who.universityId, {
      nytt: 'installda',
      ...toldOf(done),
      ...(told > 0 && { brev: told }),
    }),
    303,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <CourseDeed deed="cancel" kind="danger" {...useLoaderData<typeof loader>()} sent={sent}>
      <TextArea
        name="reason"
        label={text('courseEdit.many.cancel.reason')}
        hint={text('courseEdit.many.cancel.reasonHint')}
        rows={3}
        maxLength={reasonMost}
        value={sent?.reason ?? ''}
        {...(sent?.field === 'reason' && { error: sent.error })}
      />
    </CourseDeed>
  )
}
