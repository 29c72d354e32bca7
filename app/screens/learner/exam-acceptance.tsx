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
import { acceptSeat } from '~/exams/accept-seat.server'
import type { RequestId } from '~/exams/request'
import { findRequest } from '~/exams/request-one.server'
import { ownRefusalText } from '~/exams/request-own-reasons'
import { seatRefusedWith } from '~/exams/request-refused-with'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findRequest(who, params.request as RequestId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const refused = found.request.state === 'offered' ? null : textIn(language)('ownExams.reasons.not-now')
  return { id: found.request.id, title: textIn(language)('ownExams.deeds.accept'), refused }
}

/** Takes what is offered. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await acceptSeat(who, params.request as RequestId, context.now)
  if (answer.ok) return redirect(paths.ownExam(answer.request.id, { nytt: 'tackat' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ refused: ownRefusalText(answer, languageOf(request)) }, seatRefusedWith(answer))
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function ExamAcceptanceScreen() {
  const { id, title, refused: cannot } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? cannot
  const text = useText()
  return (
    <Page width="text" title={title} crumbs={[{ to: paths.ownExams(), label: text('ownExams.title') }]}>
      {refused && (
        <Refused
          title={text('ownExams.deeds.refused')}
          sentence={refused}
          instead={[{ to: paths.exams(), label: text('ownExams.deeds.elsewhere') }]}
        />
      )}
      <form method="post" className="flex flex-wrap gap-3">
        {!refused && <Button>{text('ownExams.deeds.accept')}</Button>}
        <ButtonLink to={paths.ownExam(id)} kind="quiet">
          {text('ownExams.support.back')}
        </ButtonLink>
      </form>
    </Page>
  )
}
