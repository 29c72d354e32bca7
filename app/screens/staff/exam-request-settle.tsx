import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reasonFields } from '~/exams/desk-form'
import { settleConflict } from '~/exams/settle-conflict.server'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ReasonField } from './exam-deed'
import { deedLoader, doWithRequest } from './exam-deed.server'
import { RequestDeed } from './exam-request-deed'

/** Where staff decide that it goes after all. */
export const loader = deedLoader

/** Staff let it go ahead. */
export const action = (asked: ActionFunctionArgs) =>
  doWithRequest(asked, reasonFields, 'lost', (who, id, { reason }, now) =>
    settleConflict(who, id, reason, now),
  )

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <RequestDeed
      about={about}
      title={text('examDesk.settle.title', { reference: about.one.reference })}
      lead={text('examDesk.settle.lead')}
      action={paths.settleExamClash(about.centre.id, about.one.id)}
      send={text('examDesk.settle.send')}
    >
      {(field) => <ReasonField {...field('reason')} />}
    </RequestDeed>
  )
}
