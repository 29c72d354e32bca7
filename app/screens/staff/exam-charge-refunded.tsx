import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import type { ChargeId } from '~/exams/charge'
import { reasonFields } from '~/exams/desk-form'
import { markCharge } from '~/exams/mark-charge.server'

import { sek } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { TextArea } from '~/ui/field'
import { chargeLoader } from './exam-charge.server'
import { ExamDeed } from './exam-deed'
import { refusedDeed, typedIn, wrongFields } from './exam-deed.server'

export const loader = (asked: LoaderFunctionArgs) => chargeLoader(asked)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const read = readForm(reasonFields, form)
  if (!read.ok) return wrongFields(read.errors, read.values)
  const answer = await markCharge(
    who,
    params.charge as ChargeId,
    { as: 'refunded', ...read.value },
    context.now,
  )
  if (!answer.ok) return refusedDeed(answer.because, typedIn(form))
  return redirect(paths.examCharges(who.centreId, { nytt: 'aterbetald' }), 303)
}

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const { centre, manages, charge } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const what = {
    kind: text(`examDesk.charges.kinds.${charge.kind}`),
    amount: sek(charge.amount, language),
    who: charge.who,
  }
  return (
    <ExamDeed
      centre={centre}
      manages={manages}
      title={text('examDesk.charges.mark.refunded')}
      lead={text('examDesk.charges.what', what)}
      back={{ to: paths.examRequestAt(centre.id, charge.requestId), label: charge.reference }}
      action={paths.refundExamCharge(centre.id, charge.id)}
      send={text('examDesk.charges.mark.refunded')}
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
