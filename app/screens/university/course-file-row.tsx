import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { ImportId } from '~/courses/import'
import { mendRow } from '~/courses/import-csv-mend.server'
import type { UniversityId } from '~/exams/policy'
import { requireEditor } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'

/** A row is mended on the page of its file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  return redirect(paths.courseFile(who.universityId, params.import ?? ''), 302)
}

/** Writes other words into a row. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const line = Number(params.line)
  const form = await formOf(request)
  const cells = new Map<number, string>()
  for (const [name, value] of form) {
    const [, at = ''] = /^rad-\d+-(\d{1,3})$/.exec(name) ?? []
    if (at !== '' && typeof value === 'string') cells.set(Number(at), value)
  }
  const id = (params.import ?? '') as ImportId
  const answer = await mendRow(who, id, Number.isInteger(line) ? line : -1, cells, context.now)
  if (!answer.ok && answer.because === 'missing') throw new Response(null, { status: 404 })
  const said = !answer.ok ? 'haller-pa' : answer.fate === 'wrong' ? 'fel' : 'rattad'
  return redirect(paths.courseFile(who.universityId, id, { nytt: said, rad: line }), 303)
}
