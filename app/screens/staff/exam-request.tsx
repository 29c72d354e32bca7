import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { findDeskRequest } from '~/exams/find-desk-request.server'
import type { RequestId } from '~/exams/request'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { ExamCharges, ExamConsents, ExamFacts, ExamHistory, ExamNeeds } from './exam-request-parts'
import { ExamState } from './exam-state'
import { DeskPage } from './frame'

const news = ['ja', 'nej', 'erbjuden', 'lost', 'grupp', 'ordnat'] as const

/** One request for an exam seat, with all that staff decide by. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const language = languageOf(request)
  const text = textIn(language)
  const found = await findDeskRequest(who, params.request as RequestId, context.now, language)
  if (!found) throw new Response(null, { status: 404 })
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    ...found,
    told: news.find((one) => one === told) ?? null,
    manages: who.role === 'manager',
    title: text('examDesk.one.title', { reference: found.request.reference }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const found = useLoaderData<typeof loader>()
  const { centre, clash, manages, request, told, title } = found
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      above={[{ to: paths.examRequests(centre.id), label: text('examDesk.title') }]}
      head={<ExamState state={request.state} />}
    >
      {told && <Notice kind="success" focus title={text(`examDesk.told.${told}`)} />}
      {clash.length > 0 && (
        <Notice kind="danger" title={text('examDesk.clash.title')}>
          {clash.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <Deeds />
      <ExamFacts found={found} />
      <ExamConsents found={found} />
      <ExamNeeds found={found} />
      <ExamCharges found={found} />
      <ExamHistory found={found} />
    </DeskPage>
  )
}

/** What can be done with it as it stands. */
function Deeds() {
  const { centre, request, person, may } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <div className="flex flex-wrap gap-3">
      {may.accept && (
        <form method="post" action={paths.acceptExamRequest(centre.id, request.id)}>
          <Button label={text('examDesk.acceptWhom', { who: person.name })}>{text('examDesk.accept')}</Button>
        </form>
      )}
      {may.settle && (
        <ButtonLink to={paths.settleExamClash(centre.id, request.id)}>
          {text('examDesk.settle.action')}
        </ButtonLink>
      )}
      {may.offer && (
        <ButtonLink to={paths.offerExamSeat(centre.id, request.id)} kind="quiet">
          {text('examDesk.offer.action')}
        </ButtonLink>
      )}
      {may.residency && (
        <ButtonLink to={paths.examResidency(centre.id, request.id)} kind="quiet">
          {text('examDesk.residency.action')}
        </ButtonLink>
      )}
      {may.arrange && (
        <ButtonLink to={paths.arrangeExam(centre.id, request.id)} kind="quiet">
          {text('examDesk.arrange.action')}
        </ButtonLink>
      )}
      {may.decline && (
        <ButtonLink to={paths.declineExamRequest(centre.id, request.id)} kind="quiet">
          {text(request.centreOk === true ? 'examDesk.decline.cancel' : 'examDesk.decline.action')}
        </ButtonLink>
      )}
    </div>
  )
}
