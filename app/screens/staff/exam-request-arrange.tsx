import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { arrangeSeat } from '~/exams/arrange-seat.server'
import { arrangementFields, arrangementMost } from '~/exams/desk-form'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Field } from '~/ui/field'
import { deedLoader, doWithRequest } from './exam-deed.server'
import { RequestDeed } from './exam-request-deed'

/** Where staff write what is arranged for somebody, as the invigilator reads it. */
export const loader = deedLoader

/** Staff write it, or take it away. */
export const action = (asked: ActionFunctionArgs) =>
  doWithRequest(asked, arrangementFields, 'ordnat', (who, id, { arrangement }, now) =>
    arrangeSeat(who, id, arrangement, now),
  )

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const { centre, one } = about
  const text = useText()
  return (
    <RequestDeed
      about={about}
      title={text('examDesk.arrange.title', { reference: one.reference })}
      lead={text('examDesk.arrange.lead')}
      action={paths.arrangeExam(centre.id, one.id)}
      send={text('examDesk.arrange.send')}
    >
      {(field) => (
        <Field
          {...field('arrangement')}
          value={field('arrangement').value ?? one.arrangement}
          label={text('examDesk.arrange.what')}
          hint={text('examDesk.arrange.hint')}
          maxLength={arrangementMost}
          autoComplete="off"
        />
      )}
    </RequestDeed>
  )
}
