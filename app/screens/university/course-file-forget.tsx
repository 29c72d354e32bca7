import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { forgetFile } from '~/courses/import-csv-list.server'
import type { UniversityId } from '~/exams/policy'
import { requireEditor } from '~/identity/guard.server'
import { paths } from '~/paths'

/** A file is thrown away from its own page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  return redirect(paths.courseFile(who.universityId, params.import ?? ''), 302)
}

/** Throws a file away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const answer = await forgetFile(who, params.import ?? '')
  if (answer.ok) return redirect(paths.readCourses(who.universityId), 303)
  if (answer.because === 'missing') throw new Response(null, { status: 404 })
  return redirect(paths.courseFile(who.universityId, params.import ?? '', { nytt: 'haller-pa' }), 303)
}
