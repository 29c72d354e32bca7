import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { consentByCentre } from '~/exams/consent-by-centre.server'
import type { RequestId } from '~/exams/request'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ExamDeed } from './exam-deed'
import { deedLoader, refusedDeed } from './exam-deed.server'

/** What stands here when a yes came too late; else one accepts where the request is. */
export const loader = (asked: LoaderFunctionArgs) => deedLoader(asked)

/** The centre says yes. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await consentByCentre(who, params.request as RequestId, context.now)
  if (!answer.ok) return refusedDeed(answer.because, {})
  return redirect(paths.examRequestAt(who.centreId, answer.request.id, { nytt: 'ja' }), 303)
}

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const { centre, manages, one, who } = useLoaderData<typeof loader>()
  const text = useText()
  const title = text('examDesk.one.title', { reference: one.reference })
  return (
    <ExamDeed
      centre={centre}
      manages={manages}
      title={title}
      lead={who}
      back={{ to: paths.examRequestAt(centre.id, one.id), label: title }}
      action={paths.acceptExamRequest(centre.id, one.id)}
      send={text('examDesk.accept')}
      sent={useActionData<typeof action>()}
    />
  )
}
