import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { examName, universityName } from '~/exams/host-text'
import { receiptFacts } from '~/exams/receipt-text'
import type { RequestId } from '~/exams/request'
import { findRequest } from '~/exams/request-one.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Facts } from '~/ui/facts'
import { Page } from '~/ui/page'

export const handle = { live: true }

/** A receipt of one's own, to print; nothing where nothing was paid. */
export async function loader({ request: asked, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(asked, context)
  const found = await findRequest(who, params.request as RequestId, context.now)
  const charge = found?.charges.find(({ id }) => id === params.charge)
  if (!found || !charge || charge.receipt === null || charge.paidAt === null)
    throw new Response(null, { status: 404 })
  const language = languageOf(asked)
  const { request, sitting, centre } = found
  const address = [centre.address, centre.town].filter(Boolean).join(', ')
  return {
    request: request.id,
    exam: examName(sitting),
    centre: centre.name,
    facts: receiptFacts(
      {
        charge,
        centre: { ...centre, address },
        who: who.name,
        exam: { ...sitting, university: universityName(sitting) },
        reference: request.reference,
      },
      language,
    ),
    title: textIn(language)('examDesk.charges.receipt', { number: charge.receipt }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.centre ?? ''} – Lärplats` },
]

export default function ExamReceiptScreen() {
  const { request, exam, centre, facts, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      width="text"
      title={title}
      lead={centre}
      crumbs={[
        { to: paths.ownExams(), label: text('ownExams.title') },
        { to: paths.ownExam(request), label: exam },
      ]}
      head={
        <button type="button" hidden data-print className="button button-quiet w-fit [&[hidden]]:hidden">
          {text('examDay.print')}
        </button>
      }
    >
      <Facts items={facts} />
    </Page>
  )
}
