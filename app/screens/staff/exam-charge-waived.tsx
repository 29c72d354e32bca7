import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reasonFields } from '~/exams/desk-form'
import { paths } from '~/paths'
import { chargeLoader, doWithCharge } from './exam-charge.server'
import { ChargeDeed } from './exam-charge-deed'
import { ReasonField } from './exam-deed'

export const loader = chargeLoader

/** The charge is not to be paid after all. */
export const action = (asked: ActionFunctionArgs) =>
  doWithCharge(asked, reasonFields, ({ reason }) => ({ as: 'waived', reason }))

export const meta: MetaFunction = () => [{ title: 'Lärplats' }]

export default function Screen() {
  const about = useLoaderData<typeof loader>()
  const action = paths.waiveExamCharge(about.centre.id, about.charge.id)
  return (
    <ChargeDeed about={about} mark="waived" action={action}>
      {(field) => <ReasonField {...field('reason')} />}
    </ChargeDeed>
  )
}
