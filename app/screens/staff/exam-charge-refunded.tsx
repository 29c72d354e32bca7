import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reasonFields } from '~/exams/desk-form'
import { paths } from '~/paths'
import { chargeLoader, doWithCharge } from './exam-charge.server'
import { ChargeDeed } from './exam-charge-deed'
import { ReasonField } from './exam-deed'

export const loader = chargeLoader

/** What was paid has been paid back. */
export const action = (asked: ActionFunctionArgs) =>
  doWithCharge(asked, reasonFields, ({ reason }) => ({ as: 'refunded', reason }))

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const action = paths.refundExamCharge(about.centre.id, about.charge.id)
  return (
    <ChargeDeed about={about} mark="refunded" action={action}>
      {(field) => <ReasonField {...field('reason')} />}
    </ChargeDeed>
  )
}
