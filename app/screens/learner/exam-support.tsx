import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { eraseSupport } from '~/exams/erase-support.server'
import { examName } from '~/exams/host-text'
import type { RequestId } from '~/exams/request'
import { findRequest } from '~/exams/request-one.server'
import { isOver } from '~/exams/request-states'
import { doneFor } from '~/exams/support-text'
import { fullDate } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Page, Section } from '~/ui/page'

export async function loader({ request: asked, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(asked, context)
  const found = await findRequest(who, params.request as RequestId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(asked)
  const text = textIn(language)
  const { request, sitting, centre, support } = found
  const done = [doneFor(request, language), request.arrangement].filter(Boolean).join(', ')
  return {
    id: request.id,
    name: examName(sitting),
    title: text('ownExams.support.title'),
    isOver: isOver(request.state),
    kept: done && text('ownExams.support.kept', { what: done }),
    support: support && {
      needs: support.needs.map((one) => text(`exams.words.${one}`)).join(', '),
      detail: support.detail,
      purpose: support.purpose,
      day: fullDate(localDate(support.consentedAt, centre.timeZone), language),
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await eraseSupport(who, params.request as RequestId)
  if (answer.ok) return redirect(paths.ownExam(params.request ?? '', { nytt: 'raderat' }), 303)
  throw new Response(null, { status: answer.because === 'gone' ? 404 : 503 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function ExamSupportScreen() {
  const { id, name, support, kept, isOver: over } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      width="text"
      title={text('ownExams.support.title')}
      lead={text('ownExams.support.lead', { course: name })}
      crumbs={[
        { to: paths.ownExams(), label: text('ownExams.title') },
        { to: paths.ownExam(id), label: name },
      ]}
    >
      {support ? (
        <>
          <Facts
            items={[
              ...(support.needs ? [{ term: text('ownExams.support.needs'), value: support.needs }] : []),
              ...(support.detail ? [{ term: text('ownExams.support.detail'), value: support.detail }] : []),
            ]}
          />
          <div className="grid gap-2">
            <p className="font-semibold">{text('ownExams.support.consented', { day: support.day })}</p>
            <p className="text-muted">{support.purpose}</p>
          </div>
          <Section id="radera" title={text('ownExams.support.eraseTitle')}>
            <p>{text(over ? 'ownExams.support.eraseOver' : 'ownExams.support.erase')}</p>
            {kept && !over && <p>{kept}</p>}
            <form method="post">
              <Button kind="danger">{text('ownExams.support.yes')}</Button>
            </form>
          </Section>
        </>
      ) : (
        <p>{text('ownExams.support.none')}</p>
      )}
      <p>
        <ButtonLink to={paths.ownExam(id)} kind="quiet">
          {text('ownExams.support.back')}
        </ButtonLink>
      </p>
    </Page>
  )
}
