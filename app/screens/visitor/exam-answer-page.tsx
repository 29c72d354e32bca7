import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerMost } from '~/exams/answer-form'
import type { Language } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { DeadLinkPage } from '~/identity/dead-link'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Field, TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import type { failedAnswer, showQuestion } from './exam-answer.server'

export const meta: MetaFunction<typeof showQuestion> = ({ data }) => {
  const { language = 'sv' } = (data ?? {}) as { language?: Language }
  const text = textIn(language)
  return [
    { title: `${text('examAnswers.title')} – ${text('ui.product')}` },
    { name: 'robots', content: 'noindex, nofollow' },
  ]
}

/** The request, the answer that stands, and the ways to answer. Plain forms: it works without script, and on a phone. */
export function ExamAnswerScreen() {
  const asked = useLoaderData<typeof showQuestion>()
  const failed = useActionData<typeof failedAnswer>()
  const text = useText()
  if (!asked.ok)
    return (
      <DeadLinkPage
        because={asked.because}
        advice={text('examAnswers.dead')}
        instead={{ to: paths.centres(), label: text('examAnswers.centres') }}
      />
    )
  const { lead, until, facts, isOpen } = asked
  return (
    <Page title={text('examAnswers.title')} lead={lead} width="text">
      {failed && <ErrorSummary errors={[{ field: failed.field, sentence: failed.error }]} />}
      <Stands asked={asked} />
      {until && <p>{until}</p>}
      {isOpen && <Allow asked={asked} failed={failed} />}
      <Section id="fakta" title={text('examAnswers.facts')}>
        <Facts items={facts} />
      </Section>
      {isOpen && (
        <>
          <Refuse asked={asked} failed={failed} />
          <SomebodyElse asked={asked} failed={failed} />
        </>
      )}
    </Page>
  )
}

type Asked = Extract<ReturnType<typeof useLoaderData<typeof showQuestion>>, { ok: true }>
type Failed = ReturnType<typeof useActionData<typeof failedAnswer>>
interface AnswerProps {
  asked: Asked
  failed?: Failed
}

/** What has been answered, and what happens next. */
function Stands({ asked }: AnswerProps) {
  const { stands, next, told, referred, answer, isOpen } = asked
  const text = useText()
  const title = told && text(`examAnswers.told.${told}`)
  const kind = told === 'svar' || told === 'hanvisat' ? 'success' : 'info'
  if (!title && !stands && !referred && isOpen) return null
  return (
    <Notice kind={kind} title={title || stands?.[0]} focus={Boolean(title)}>
      {(title ? stands : stands?.slice(1))?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {referred && <p>{referred}</p>}
      {(answer !== null || !isOpen) && <p>{next}</p>}
    </Notice>
  )
}

/** The answer that stood there when the page was read: a colleague may be faster. */
function Seen({ answer }: Pick<Asked, 'answer'>) {
  return <input type="hidden" name="seen" value={answer === null ? 'none' : answer ? 'yes' : 'no'} />
}

function Allow({ asked: { link, answer, code }, failed }: AnswerProps) {
  const text = useText()
  const isFailed = failed?.field === 'anonymityCode'
  return (
    <Section id="ja" title={text(answer ? 'examAnswers.yes.code' : 'examAnswers.yes.title')}>
      <form method="post" action={paths.allowExam(link)} noValidate className="grid gap-4">
        <Seen answer={answer} />
        <Field
          name="anonymityCode"
          label={text('examAnswers.yes.code')}
          hint={text('examAnswers.yes.codeHint')}
          value={isFailed ? failed.value : code}
          autoComplete="off"
          maxLength={answerMost.anonymityCode}
          optional
          {...(isFailed && { error: failed.error })}
        />
        <div>
          <Button kind={answer ? 'quiet' : 'primary'}>
            {text(`examAnswers.yes.${answer ? 'change' : 'submit'}`)}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function Refuse({ asked: { link, answer }, failed }: AnswerProps) {
  const text = useText()
  const isFailed = failed?.field === 'reason'
  return (
    <Section id="nej" title={text('examAnswers.no.title')}>
      <form method="post" action={paths.refuseExam(link)} noValidate className="grid gap-4">
        <Seen answer={answer} />
        {answer && <p>{text('examAnswers.no.afterYes')}</p>}
        <TextArea
          name="reason"
          label={text('examAnswers.no.reason')}
          hint={text('examAnswers.no.reasonHint')}
          rows={3}
          maxLength={answerMost.reason}
          required
          {...(isFailed && { error: failed.error, value: failed.value })}
        />
        <div>
          <Button kind="danger">{text('examAnswers.no.submit')}</Button>
        </div>
      </form>
    </Section>
  )
}

/** Whom else to ask; and, where a learner typed the address, that it is the wrong one. */
function SomebodyElse({ asked: { link, answer, typed }, failed }: AnswerProps) {
  const text = useText()
  const isFailed = failed?.field === 'contact'
  if (answer !== null) return null
  return (
    <Section id="annan" title={text('examAnswers.refer.title')}>
      <p>{text('examAnswers.refer.forward')}</p>
      <form method="post" action={paths.referExam(link)} noValidate className="grid gap-4">
        <Field
          name="contact"
          label={text('examAnswers.refer.contact')}
          hint={text('examAnswers.refer.contactHint')}
          maxLength={answerMost.contact}
          required
          {...(isFailed && { error: failed.error, value: failed.value })}
        />
        <div>
          <Button kind="quiet">{text('examAnswers.refer.submit')}</Button>
        </div>
      </form>
      {typed && (
        <form method="post" action={paths.notOurExam(link)} className="grid gap-2">
          <Seen answer={answer} />
          <p className="font-semibold">{text('examAnswers.refer.notUs')}</p>
          <p>{text('examAnswers.refer.notUsHint')}</p>
          <div>
            <Button kind="quiet">{text('examAnswers.refer.notUsSubmit')}</Button>
          </div>
        </form>
      )}
    </Section>
  )
}
