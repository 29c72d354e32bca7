import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paymentFields } from '~/exams/desk-form'
import { payWays } from '~/exams/policy'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Field, Select } from '~/ui/field'
import { chargeLoader, doWithCharge } from './exam-charge.server'
import { ChargeDeed } from './exam-charge-deed'

export const loader = chargeLoader

/** Somebody has paid. */
export const action = (asked: ActionFunctionArgs) =>
  doWithCharge(asked, paymentFields, (value) => ({ as: 'paid', ...value }))

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <ChargeDeed about={about} mark="paid" action={paths.examPayment(about.centre.id, about.charge.id)}>
      {(field) => (
        <>
          <Select
            {...field('way')}
            label={text('examDesk.charges.way')}
            options={payWays.map((way) => ({ value: way, label: text(`examDesk.charges.ways.${way}`) }))}
          />
          <Field
            {...field('paymentReference')}
            label={text('examDesk.charges.paymentReference')}
            hint={text('examDesk.charges.paymentReferenceHint')}
            maxLength={60}
            optional
          />
        </>
      )}
    </ChargeDeed>
  )
}
