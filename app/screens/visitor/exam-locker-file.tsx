import type { LoaderFunctionArgs } from '@remix-run/node'
import { fetchedFile } from '~/exams/locker-said.server'
import { lockerLink } from './exam-locker-link.server'

/** A file of a locker, for whoever reads the university's mail. Written in the chain. */
export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
  const opened = lockerLink(request, now)
  if (!opened.ok) throw new Response(null, { status: opened.because === 'link-forged' ? 404 : 410 })
  return fetchedFile(opened.keeper, opened.id, params.file ?? '', request, now)
}
