import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { consentByCentre } from '~/exams/consent-by-centre.server'
import type { RequestId } from '~/exams/request'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { deedLoader, refusedDeed } from './exam-deed.server'
import { RequestDeed } from './exam-request-deed'

/** What stands here when a yes came too late; else one accepts where the request is. */
export const loader = deedLoader

/** The centre says yes. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await consentByCentre(who, params.request as RequestId, context.now)
  if (!answer.ok) return refusedDeed(answer.because, {})
  return redirect(paths.examRequestAt(who.centreId, answer.request.id, { nytt: 'ja' }), 303)
}

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <RequestDeed
      about={about}
      title={text('examDesk.one.title', { reference: about.one.reference })}
      action={paths.acceptExamRequest(about.centre.id, about.one.id)}
      send={text('examDesk.accept')}
    />
  )
}
