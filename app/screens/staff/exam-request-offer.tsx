import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { offerFields } from '~/exams/desk-form'
import { offerSeat } from '~/exams/offer-seat.server'
import type { RequestId } from '~/exams/request'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Field, TextArea } from '~/ui/field'
import { ExamDeed } from './exam-deed'
import { deedLoader, refusedDeed, typedIn, wrongFields } from './exam-deed.server'

/** Where staff choose what else they can offer. */
export const loader = (asked: LoaderFunctionArgs) => deedLoader(asked)

/** Staff offer another time, another fee, or a seat to who waits. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const read = readForm(offerFields, form)
  if (!read.ok) return wrongFields(read.errors, read.values)
  const id = params.request as RequestId
  const answer = await offerSeat(
    who,
    id,
    { startMinute: read.value.start, fee: read.value.fee, reason: read.value.reason },
    context.now,
  )
  if (!answer.ok) return refusedDeed(answer.because, typedIn(form))
  return redirect(paths.examRequestAt(who.centreId, id, { nytt: 'erbjuden' }), 303)
}

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const { centre, manages, one, who } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <ExamDeed
      centre={centre}
      manages={manages}
      title={text('examDesk.offer.title', { reference: one.reference })}
      lead={`${who}. ${text('examDesk.offer.lead')}`}
      back={{
        to: paths.examRequestAt(centre.id, one.id),
        label: text('examDesk.one.title', { reference: one.reference }),
      }}
      action={paths.offerExamSeat(centre.id, one.id)}
      send={text('examDesk.offer.send')}
      sent={useActionData<typeof action>()}
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
          <TextArea
            {...field('reason')}
            label={text('examDesk.decline.reason')}
            hint={text('examDesk.decline.hint')}
            rows={3}
            maxLength={300}
            required
          />
        </>
      )}
    </ExamDeed>
  )
}
