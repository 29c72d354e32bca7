import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { arrangeSeat } from '~/exams/arrange-seat.server'
import { arrangementFields, arrangementMost } from '~/exams/desk-form'
import type { RequestId } from '~/exams/request'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Field } from '~/ui/field'
import { ExamDeed } from './exam-deed'
import { deedLoader, refusedDeed, typedIn, wrongFields } from './exam-deed.server'

/** Where staff write what is arranged for somebody, as the invigilator reads it. */
export const loader = (asked: LoaderFunctionArgs) => deedLoader(asked)

/** Staff write it, or take it away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const read = readForm(arrangementFields, form)
  if (!read.ok) return wrongFields(read.errors, read.values)
  const id = params.request as RequestId
  const answer = await arrangeSeat(who, id, read.value.arrangement, context.now)
  if (!answer.ok) return refusedDeed(answer.because, typedIn(form))
  return redirect(paths.examRequestAt(who.centreId, id, { nytt: 'ordnat' }), 303)
}

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const { centre, manages, one, who } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <ExamDeed
      centre={centre}
      manages={manages}
      title={text('examDesk.arrange.title', { reference: one.reference })}
      lead={`${who}. ${text('examDesk.arrange.lead')}`}
      back={{
        to: paths.examRequestAt(centre.id, one.id),
        label: text('examDesk.one.title', { reference: one.reference }),
      }}
      action={paths.arrangeExam(centre.id, one.id)}
      send={text('examDesk.arrange.send')}
      sent={useActionData<typeof action>()}
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
    </ExamDeed>
  )
}
