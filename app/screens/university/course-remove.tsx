import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chosenIn } from '~/courses/edit-many'
import { removeDrafts } from '~/courses/edit-remove.server'
import { mayRemove } from '~/courses/edit-rules'
import type { UniversityId } from '~/exams/policy'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireEditor } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { CourseDeed } from './course-deed'
import { chosenOf, refusedText, toldOf } from './course-many.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const { university, found, rows } = await chosenOf(request, context, params.university ?? '', language)
  return {
    university,
    title: text('courseEdit.many.remove.title'),
    rows: rows.map(({ id, title, codes }, at) => {
      const answer = found[at] && mayRemove(found[at].instance)
      const because = !answer ? 'missing' : answer.ok ? null : answer.because
      return { id, title, codes, becomes: '', refused: refusedText(because, text) }
    }),
  }
}

/** Removes those of the chosen that are drafts. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const ids = chosenIn((await formOf(request)).getAll('val'))
  if (ids.length === 0)
    return data({ error: textIn(languageOf(request))('courseEdit.errors.nothing') }, { status: 422 })
  const done = await removeDrafts(who, ids, context.now)
  return redirect(paths.universityCourses(who.universityId, { nytt: 'borttagna', ...toldOf(done) }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  return (
    <CourseDeed
      deed="remove"
      kind="danger"
      {...useLoaderData<typeof loader>()}
      sent={useActionData<typeof action>()}
    />
  )
}
