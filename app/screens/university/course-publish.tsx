import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { factsOf } from '~/courses/edit-log'
import { chosenIn } from '~/courses/edit-many'
import { publishCourses } from '~/courses/edit-publish.server'
import { mayPublish } from '~/courses/edit-rules'
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
    title: text('courseEdit.many.publish.title'),
    rows: rows.map(({ id, title, codes, days }, at) => {
      const one = found[at]
      const answer = one && mayPublish(one.instance, factsOf(one))
      const because = !answer ? 'missing' : answer.ok ? (answer.isNew ? null : 'published') : answer.because
      return { id, title, codes, becomes: days, refused: refusedText(because, text) }
    }),
  }
}

/** Publishes what was chosen. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const ids = chosenIn((await formOf(request)).getAll('val'))
  if (ids.length === 0)
    return data({ error: textIn(languageOf(request))('courseEdit.errors.nothing') }, { status: 422 })
  const done = await publishCourses(who, ids, context.now)
  return redirect(paths.universityCourses(who.universityId, { nytt: 'publicerade', ...toldOf(done) }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  return (
    <CourseDeed deed="publish" {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
  )
}
