import { setTimeout as pause } from 'node:timers/promises'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { ImportId } from '~/courses/import'
import { saveFile } from '~/courses/import-csv-save.server'
import type { UniversityId } from '~/exams/policy'
import { requireEditor } from '~/identity/guard.server'
import { instant } from '~/lib/time'
import { paths } from '~/paths'

/** A short file is done before its page is shown; a long one goes on, and its page tells how far it is. */
const patienceMs = 2500

/** A file is saved from its own page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  return redirect(paths.courseFile(who.universityId, params.import ?? ''), 302)
}

/** Saves the rows that are right. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const id = (params.import ?? '') as ImportId
  const began = Date.now()
  const clock = () => instant(context.now + Date.now() - began)
  const answer = await saveFile(who, id, clock)
  if (!answer.ok && answer.because === 'missing') throw new Response(null, { status: 404 })
  if (answer.ok) await Promise.race([answer.ended, pause(patienceMs)])
  return redirect(paths.courseFile(who.universityId, id), 303)
}
