import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerMost } from '~/exams/answer-form'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Select, TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'
import type { answerTicked, showRequests } from './requests.server'
import { RequestTable } from './requests-table'

export const meta: MetaFunction<typeof showRequests> = ({ data }) => [
  { title: `${data?.title ?? ''} – Lärplats` },
]

/** The queue, with what came of an answer on top. */
export function RequestsScreen() {
  const { university, wish, rows, isMore, title } = useLoaderData<typeof showRequests>()
  const sent = useActionData<typeof answerTicked>()
  const text = useText()
  const isAnswered = wish.visa === 'besvarade'
  return (
    <OfficePage university={university} title={title} lead={text('examAnswers.queue.lead')}>
      {sent?.failed && <ErrorSummary errors={[{ field: sent.failed.field, sentence: sent.failed.error }]} />}
      {sent?.outcomes && <Outcomes outcomes={sent.outcomes} />}
      <Filter />
      <Section id="anmalningar" title={text('examAnswers.queue.found', { count: rows.length })}>
        {isMore && <p>{text('examAnswers.queue.more', { count: rows.length })}</p>}
        {rows.length === 0 ? (
          <p>{text(`examAnswers.queue.${isAnswered ? 'noneAnswered' : 'none'}`)}</p>
        ) : (
          <form method="post" action={paths.allowRequests(university.id)} noValidate className="grid gap-6">
            <RequestTable rows={rows} ticked={sent?.ticked ?? []} />
            <Answer />
          </form>
        )}
        <p>
          <a href={paths.officeRequestsFile(university.id, wish)} className="inline-block py-2">
            {text('examAnswers.queue.file')}
          </a>
        </p>
      </Section>
    </OfficePage>
  )
}

/** Yes or no to those that are ticked. */
function Answer() {
  const { university, rows } = useLoaderData<typeof showRequests>()
  const sent = useActionData<typeof answerTicked>()
  const text = useText()
  if (!rows.some(({ isOpen }) => isOpen)) return null
  const error = sent?.failed?.field === 'reason' ? { error: sent.failed.error } : {}
  return (
    <fieldset className="grid max-w-text gap-4">
      <legend className="text-lg font-bold">{text('examAnswers.queue.answer')}</legend>
      <div>
        <button type="submit" className="button button-primary">
          {text('examAnswers.queue.allow')}
        </button>
      </div>
      <TextArea
        name="reason"
        label={text('examAnswers.queue.reason')}
        hint={text('examAnswers.no.reasonHint')}
        rows={2}
        maxLength={answerMost.reason}
        value={sent?.reason ?? ''}
        {...error}
      />
      <div>
        <button
          type="submit"
          formAction={paths.refuseRequests(university.id)}
          className="button button-danger"
        >
          {text('examAnswers.queue.refuse')}
        </button>
      </div>
    </fieldset>
  )
}

/** What came of an answer, request by request. */
function Outcomes({
  outcomes,
}: {
  outcomes: readonly {
    id: string
    reference: string
    said: 'yes' | 'no' | 'not-now' | 'not-yours' | 'gone' | 'busy'
  }[]
}) {
  const text = useText()
  const isDone = outcomes.every(({ said }) => said === 'yes' || said === 'no')
  return (
    <Notice kind={isDone ? 'success' : 'danger'} title={text('examAnswers.queue.results')} focus>
      <ul className="grid gap-1">
        {outcomes.map(({ id, reference, said }) => (
          <li key={id}>
            {reference && <strong className="tabular-nums">{reference}: </strong>}
            {text(`examAnswers.queue.outcome.${said}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Which requests are shown, and of which exam. */
function Filter() {
  const { university, wish, sittings } = useLoaderData<typeof showRequests>()
  const text = useText()
  const views = [
    { value: '', label: text('examAnswers.queue.waiting') },
    { value: 'besvarade', label: text('examAnswers.queue.answered') },
  ]
  return (
    <form
      method="get"
      action={paths.officeRequests(university.id)}
      className="grid gap-4 rounded-md bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-end"
    >
      <Select name="visa" label={text('examAnswers.queue.view')} options={views} value={wish.visa} />
      <Select
        name="tenta"
        label={text('examAnswers.queue.sitting')}
        options={[{ value: '', label: text('examAnswers.queue.all') }, ...sittings]}
        value={wish.tenta}
      />
      <div>
        <button type="submit" className="button button-quiet">
          {text('examAnswers.queue.show')}
        </button>
      </div>
    </form>
  )
}
