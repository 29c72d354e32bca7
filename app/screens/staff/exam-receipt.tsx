import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { receiptFacts } from '~/exams/receipt-text'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Facts } from '~/ui/facts'
import { chargeLoader } from './exam-charge.server'
import { DeskPage } from './frame'

/** A receipt to print; nothing where nothing was paid. */
export async function loader(asked: LoaderFunctionArgs) {
  const found = await chargeLoader(asked)
  const { receipt, paidAt } = found.charge
  if (receipt === null || paidAt === null) throw new Response(null, { status: 404 })
  return { ...found, receipt }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.receipt ?? ''} ${data?.centre.name ?? ''} – Lärplats` },
]

export default function Screen() {
  const { centre, manages, charge, receipt } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const facts = receiptFacts(
    { charge, centre, who: charge.who, exam: charge, reference: charge.reference },
    language,
  )
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('examDesk.charges.receipt', { number: receipt })}
      lead={`${centre.name}, ${charge.who}`}
      above={[{ to: paths.examCharges(centre.id), label: text('examDesk.charges.title') }]}
    >
      <Facts items={facts} />
    </DeskPage>
  )
}
