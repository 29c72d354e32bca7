import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { offerFields } from '~/exams/desk-form'
import { offerSeat } from '~/exams/offer-seat.server'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Field } from '~/ui/field'
import { ReasonField } from './exam-deed'
import { deedLoader, doWithRequest } from './exam-deed.server'
import { RequestDeed } from './exam-request-deed'

/** Where staff choose what else they can offer. */
export const loader = deedLoader

/** Staff offer another time, another fee, or a seat to who waits. */
export const action = (asked: ActionFunctionArgs) =>
  doWithRequest(asked, offerFields, 'erbjuden', (who, id, { start, fee, reason }, now) =>
    offerSeat(who, id, { startMinute: start, fee, reason }, now),
  )

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <RequestDeed
      about={about}
      title={text('examDesk.offer.title', { reference: about.one.reference })}
      lead={text('examDesk.offer.lead')}
      action={paths.offerExamSeat(about.centre.id, about.one.id)}
      send={text('examDesk.offer.send')}
    >
      {(field) => (
        <>
          <Field
            {...field('start')}
            label={text('examDesk.offer.start')}
            hint={text('examDesk.offer.startHint')}
            inputMode="numeric"
            short
            optional
          />
          <Field
            {...field('fee')}
            label={text('examDesk.offer.fee')}
            hint={text('examDesk.offer.feeHint')}
            inputMode="numeric"
            short
            optional
          />
          <ReasonField {...field('reason')} />
        </>
      )}
    </RequestDeed>
  )
}
