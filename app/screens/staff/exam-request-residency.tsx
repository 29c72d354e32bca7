import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { residencyFields } from '~/exams/desk-form'
import type { RequestId } from '~/exams/request'
import { setResidency } from '~/exams/set-residency.server'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Select, TextArea } from '~/ui/field'
import { ExamDeed } from './exam-deed'
import { deedLoader, refusedDeed, typedIn, wrongFields } from './exam-deed.server'

/** Where staff say which group somebody belongs to. */
export const loader = (asked: LoaderFunctionArgs) => deedLoader(asked)

/** Staff say the group, and why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const read = readForm(residencyFields, form)
  if (!read.ok) return wrongFields(read.errors, read.values)
  const id = params.request as RequestId
  const answer = await setResidency(
    who,
    id,
    { group: read.value.group === '-' ? null : read.value.group, reason: read.value.reason },
    context.now,
  )
  if (!answer.ok) return refusedDeed(answer.because, typedIn(form))
  return redirect(paths.examRequestAt(who.centreId, id, { nytt: 'grupp' }), 303)
}

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const { centre, manages, one, who, groups } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <ExamDeed
      centre={centre}
      manages={manages}
      title={text('examDesk.residency.title', { reference: one.reference })}
      lead={`${who}. ${text('examDesk.residency.lead')}`}
      back={{
        to: paths.examRequestAt(centre.id, one.id),
        label: text('examDesk.one.title', { reference: one.reference }),
      }}
      action={paths.examResidency(centre.id, one.id)}
      send={text('examDesk.residency.send')}
      sent={useActionData<typeof action>()}
    >
      {(field) => (
        <>
          <Select
            {...field('group')}
            value={field('group').value ?? one.residencyGroup ?? '-'}
            label={text('examDesk.residency.group')}
            options={[
              ...groups.map((name) => ({ value: name, label: name })),
              { value: '-', label: text('examDesk.residency.none') },
            ]}
          />
          <TextArea
            {...field('reason')}
            label={text('examDesk.residency.reason')}
            hint={text('examDesk.residency.reasonHint')}
            rows={3}
            maxLength={300}
            required
          />
        </>
      )}
    </ExamDeed>
  )
}
