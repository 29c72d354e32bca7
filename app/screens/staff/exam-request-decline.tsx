import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { declineByCentre } from '~/exams/decline-by-centre.server'
import { reasonFields } from '~/exams/desk-form'
import type { RequestId } from '~/exams/request'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { TextArea } from '~/ui/field'
import { ExamDeed } from './exam-deed'
import { deedLoader, refusedDeed, typedIn, wrongFields } from './exam-deed.server'

/** Where staff say why it is a no. */
export const loader = (asked: LoaderFunctionArgs) => deedLoader(asked)

/** The centre says no, or takes its yes back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const read = readForm(reasonFields, form)
  if (!read.ok) return wrongFields(read.errors, read.values)
  const id = params.request as RequestId
  const answer = await declineByCentre(who, id, read.value.reason, context.now)
  if (!answer.ok) return refusedDeed(answer.because, typedIn(form))
  return redirect(paths.examRequestAt(who.centreId, id, { nytt: 'nej' }), 303)
}

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const { centre, manages, one, who } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <ExamDeed
      centre={centre}
      manages={manages}
      title={text('examDesk.decline.title', { reference: one.reference })}
      lead={who}
      back={{
        to: paths.examRequestAt(centre.id, one.id),
        label: text('examDesk.one.title', { reference: one.reference }),
      }}
      action={paths.declineExamRequest(centre.id, one.id)}
      send={text('examDesk.decline.send')}
      danger
      sent={useActionData<typeof action>()}
    >
      {(field) => (
        <TextArea
          {...field('reason')}
          label={text('examDesk.decline.reason')}
          hint={text('examDesk.decline.hint')}
          rows={3}
          maxLength={300}
          required
        />
      )}
    </ExamDeed>
  )
}
