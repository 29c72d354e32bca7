import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { fetchedFile } from '~/exams/locker-said.server'
import { requireLearner, staffAt } from '~/identity/guard.server'

/** A file of a locker, for staff, and for whoever watches the exam on its day. Written in the chain, and so is a no. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const centreId = params.centre as CentreId
  const { hosting = '', file = '' } = params
  const staff = await staffAt(who, centreId)
  const keeper = staff
    ? ({ side: 'centre', who: staff } as const)
    : ({ side: 'invigilator', who, centreId } as const)
  return fetchedFile(keeper, hosting, file, request, context.now)
}
