import type { LoaderFunctionArgs } from '@remix-run/node'
import { fetchedFile } from '~/exams/locker-said.server'
import type { UniversityId } from '~/exams/policy'
import { requireExamOffice } from '~/identity/guard.server'

/** A file of a locker, for the exam office whose exam it is. Written in the chain. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const { hosting = '', file = '' } = params
  return fetchedFile({ side: 'university', who }, hosting, file, request, context.now)
}
