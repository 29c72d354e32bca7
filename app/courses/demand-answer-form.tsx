import { useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Choices, TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { demandMost } from './demand'
import type { AnswerTold, FailedAnswer } from './demand-answer.server'
import { callAnswers } from './demand-rules'
import { CallFacts } from './demand-sent'
import type { sentCall } from './demand-sent.server'

interface AnswerProps {
  call: ReturnType<typeof sentCall>
  told: AnswerTold | null
  failed?: FailedAnswer | undefined
  /** Where the answer is posted. */
  action: string
}

/** A university's page of a call: what is asked, the answer that stands, and the form to give one. */
export function AnswerBody({ call, told, failed, action }: AnswerProps) {
  const text = useText()
  const errors = Object.entries(failed?.errors ?? {}).map(([field, key]) => ({
    field,
    sentence: say(text, key),
  }))
  return (
    <>
      <ErrorSummary errors={errors} />
      <Stands call={call} told={told} />
      <CallFacts call={call} />
      <Section id="svara" title={text(call.answer ? 'demand.answer.change' : 'demand.answer.ask')}>
        <Form call={call} failed={failed} action={action} />
      </Section>
    </>
  )
}

function Stands({ call: { stands }, told }: Pick<AnswerProps, 'call' | 'told'>) {
  const text = useText()
  if (!stands && !told) return null
  const title = told && text(`demand.answer.told.${told}`)
  const said = stands && text('demand.answer.stands', { answer: stands.answer })
  return (
    <Notice
      kind={told === 'svar' ? 'success' : 'info'}
      title={title || said || undefined}
      focus={Boolean(told)}
    >
      {title && said && <p>{said}</p>}
      {stands && <p className="whitespace-pre-line">{stands.words}</p>}
      {stands?.when && <p>{stands.when}</p>}
      {stands && <p>{text('demand.answer.next')}</p>}
    </Notice>
  )
}

function Form({ call, failed, action }: Omit<AnswerProps, 'told'>) {
  const text = useText()
  const errors = failed?.errors ?? {}
  const value = failed?.values.svar ?? call.answer ?? undefined
  return (
    <form method="post" action={action} noValidate className="grid max-w-text gap-5">
      {/* The answer that stood there when the page was read: a colleague may be faster. */}
      <input type="hidden" name="sett" value={call.answer ?? 'inget'} />
      <Choices
        name="svar"
        legend={text('demand.answer.says')}
        options={callAnswers.map((one) => ({ value: one, label: text(`demand.answer.${one}`) }))}
        {...(value && { value })}
        {...(errors.svar && { error: say(text, errors.svar) })}
        required
      />
      <TextArea
        name="text"
        label={text('demand.answer.words')}
        hint={text('demand.answer.wordsHint')}
        rows={5}
        maxLength={demandMost.answer}
        value={failed?.values.text ?? call.stands?.words ?? ''}
        {...(errors.text && { error: say(text, errors.text) })}
        required
      />
      <div>
        <Button>{text('demand.answer.send')}</Button>
      </div>
    </form>
  )
}
