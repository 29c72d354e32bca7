import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Refused } from '~/booking/refused'
import { cancelRequest } from '~/exams/cancel-request.server'
import { cancelText } from '~/exams/cancel-text'
import { examName } from '~/exams/host-text'
import type { RequestId } from '~/exams/request'
import { findRequest } from '~/exams/request-one.server'
import { ownRefusalText } from '~/exams/request-own-reasons'
import { seatRefusedWith } from '~/exams/request-refused-with'
import { sek } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export async function loader({ request: asked, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(asked, context)
  const found = await findRequest(who, params.request as RequestId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(asked)
  const text = textIn(language)
  const { request, sitting, centre, terms } = found
  const isOffer = request.state === 'offered'
  const costs = terms?.isLate && terms.fee ? sek(terms.fee, language) : null
  return {
    id: request.id,
    name: examName(sitting),
    what: `${examName(sitting)}, ${centre.name}`,
    title: text(isOffer ? 'ownExams.cancel.titleOffer' : 'ownExams.cancel.title'),
    sentence: terms && cancelText(terms, centre.timeZone, language),
    isLate: terms?.isLate ?? false,
    yes: isOffer
      ? text('ownExams.cancel.yesOffer')
      : costs
        ? text('ownExams.cancel.yesCost', { amount: costs })
        : text('ownExams.cancel.yes'),
    refused: terms ? null : text('ownExams.reasons.not-now'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await cancelRequest(who, params.request as RequestId, context.now)
  if (answer.ok) return redirect(paths.ownExam(answer.request.id, { nytt: 'avbokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ refused: ownRefusalText(answer, languageOf(request)) }, seatRefusedWith(answer))
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function ExamCancelScreen() {
  const { id, name, what, title, sentence, isLate, yes, refused: cannot } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? cannot
  const text = useText()
  return (
    <Page
      width="text"
      title={title}
      lead={what}
      crumbs={[
        { to: paths.ownExams(), label: text('ownExams.title') },
        { to: paths.ownExam(id), label: name },
      ]}
    >
      {refused ? (
        <Refused title={text('ownExams.deeds.refused')} sentence={refused} instead={[]} />
      ) : isLate ? (
        <Notice kind="danger" title={sentence} />
      ) : (
        <p>{sentence}</p>
      )}
      {!refused && <p>{text('ownExams.cancel.told')}</p>}
      <form method="post" className="flex flex-wrap gap-3">
        {!refused && <Button kind="danger">{yes}</Button>}
        <ButtonLink to={paths.ownExam(id)} kind="quiet">
          {text('ownExams.cancel.no')}
        </ButtonLink>
      </form>
    </Page>
  )
}
