import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { residencyFields } from '~/exams/desk-form'
import { setResidency } from '~/exams/set-residency.server'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Select, TextArea } from '~/ui/field'
import { deedLoader, doWithRequest } from './exam-deed.server'
import { RequestDeed } from './exam-request-deed'

/** Where staff say which group somebody belongs to. */
export const loader = deedLoader

/** Staff say the group, and why. */
export const action = (asked: ActionFunctionArgs) =>
  doWithRequest(asked, residencyFields, 'grupp', (who, id, { group, reason }, now) =>
    setResidency(who, id, { group: group === '-' ? null : group, reason }, now),
  )

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <RequestDeed
      about={about}
      title={text('examDesk.residency.title', { reference: about.one.reference })}
      lead={text('examDesk.residency.lead')}
      action={paths.examResidency(about.centre.id, about.one.id)}
      send={text('examDesk.residency.send')}
    >
      {(field) => (
        <>
          <Select
            {...field('group')}
            value={field('group').value ?? about.one.residencyGroup ?? '-'}
            label={text('examDesk.residency.group')}
            options={[
              ...about.groups.map((name) => ({ value: name, label: name })),
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
    </RequestDeed>
  )
}
