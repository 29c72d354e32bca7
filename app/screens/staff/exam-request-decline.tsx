import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { declineByCentre } from '~/exams/decline-by-centre.server'
import { reasonFields } from '~/exams/desk-form'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ReasonField } from './exam-deed'
import { deedLoader, doWithRequest } from './exam-deed.server'
import { RequestDeed } from './exam-request-deed'

/** Where staff say why it is a no. */
export const loader = deedLoader

/** The centre says no, or takes its yes back. */
export const action = (asked: ActionFunctionArgs) =>
  doWithRequest(asked, reasonFields, 'nej', (who, id, { reason }, now) =>
    declineByCentre(who, id, reason, now),
  )

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <RequestDeed
      about={about}
      title={text('examDesk.decline.title', { reference: about.one.reference })}
      action={paths.declineExamRequest(about.centre.id, about.one.id)}
      send={text('examDesk.decline.send')}
      danger
    >
      {(field) => <ReasonField {...field('reason')} />}
    </RequestDeed>
  )
}
