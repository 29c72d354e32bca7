import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fullDate, sek } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Facts } from '~/ui/facts'
import { chargeLoader } from './exam-charge.server'
import { DeskPage } from './frame'

/** A receipt to print; nothing where nothing was paid. */
export async function loader(asked: LoaderFunctionArgs) {
  const found = await chargeLoader(asked)
  const { receipt, paidAt } = found.charge
  if (receipt === null || paidAt === null) throw new Response(null, { status: 404 })
  return { ...found, receipt, paidAt }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.receipt ?? ''} ${data?.centre.name ?? ''} – Lärplats` },
]

export default function Screen() {
  const { centre, manages, charge, receipt, paidAt } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const { way, withVat, refundedAt } = charge
  const fact = (key: 'what' | 'amount' | 'vat' | 'when' | 'refunded' | 'way' | 'reference' | 'to') =>
    text(`examDesk.charges.receiptFacts.${key}`)
  const what = [
    text(`examDesk.charges.kinds.${charge.kind}`),
    charge.courseCode,
    charge.university,
    charge.date,
  ]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('examDesk.charges.receipt', { number: receipt })}
      lead={`${centre.name}, ${charge.who}`}
      above={[{ to: paths.examCharges(centre.id), label: text('examDesk.charges.title') }]}
    >
      <Facts
        items={[
          { term: fact('to'), value: centre.name },
          { term: fact('what'), value: what.join(', ') },
          { term: fact('amount'), value: sek(charge.amount, language) },
          ...(withVat === null
            ? []
            : [
                {
                  term: fact('vat'),
                  value: text(withVat ? 'examDesk.charges.withVat' : 'examDesk.charges.withoutVat'),
                },
              ]),
          { term: fact('when'), value: fullDate(localDate(paidAt, centre.timeZone), language) },
          ...(refundedAt === null
            ? []
            : [
                { term: fact('refunded'), value: fullDate(localDate(refundedAt, centre.timeZone), language) },
              ]),
          ...(way ? [{ term: fact('way'), value: text(`examDesk.charges.ways.${way}`) }] : []),
          { term: fact('reference'), value: charge.paymentReference || charge.reference },
        ]}
      />
    </DeskPage>
  )
}
