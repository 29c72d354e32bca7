import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Refused } from '~/booking/refused'
import { useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/field'
import { DeskPage } from './frame'

/** What came back from a form that did not go through. */
export interface Sent {
  /** Dictionary keys by field. */
  errors: Record<string, string>
  values: Record<string, string>
  /** A code of `examDesk.reasons`; null: only fields are wrong. */
  because: string | null
}

interface TypedIn {
  name: string
  value?: string
  error?: string
}

export interface DeedProps {
  centre: { id: string; name: string }
  manages: boolean
  title: string
  lead?: string
  /** Where one came from, and goes back to. */
  back: { to: string; label: string }
  action: string
  send: string
  danger?: boolean
  children?: (field: (name: string) => TypedIn) => ReactNode
}

/** One deed with its own form: as it was sent, with what was wrong, where it did not go through. */
export function ExamDeed({ centre, manages, title, lead, back, action, send, danger, children }: DeedProps) {
  const text = useText()
  const sent = useActionData<Sent>()
  const errors = Object.entries(sent?.errors ?? {}).map(([field, key]) => ({
    field,
    sentence: say(text, key),
  }))
  const field = (name: string) => ({
    name,
    ...(sent?.values[name] !== undefined && { value: sent.values[name] }),
    ...(sent?.errors[name] && { error: say(text, sent.errors[name]) }),
  })
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={lead}
      width="text"
      above={[{ to: paths.examRequests(centre.id), label: text('examDesk.title') }, back]}
    >
      <ErrorSummary errors={errors} />
      {sent?.because && (
        <Refused
          title={text('examDesk.refusedTitle')}
          sentence={say(text, `examDesk.reasons.${sent.because}`)}
          instead={[]}
        />
      )}
      <form method="post" action={action} className="grid gap-6">
        {children?.(field)}
        <div className="flex flex-wrap gap-3">
          <Button kind={danger ? 'danger' : 'primary'}>{send}</Button>
          <ButtonLink to={back.to} kind="quiet">
            {text('examDesk.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}

/** Why, in staff's own words: whom it is about reads it. */
export function ReasonField(field: TypedIn) {
  const text = useText()
  return (
    <TextArea
      {...field}
      label={text('examDesk.decline.reason')}
      hint={text('examDesk.decline.hint')}
      rows={3}
      maxLength={300}
      required
    />
  )
}
