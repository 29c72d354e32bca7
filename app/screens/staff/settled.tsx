import { useText } from '~/i18n/speech'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import type { askAgain, settledIn } from './settle.server'

/** What came of moving or cancelling, where something did. */
export function SettledNotice({ moved, cancelled, left }: ReturnType<typeof settledIn>) {
  const text = useText()
  const lines = [
    moved > 0 && text('capacity.affected.moved', { count: moved }),
    cancelled > 0 && text('capacity.affected.cancelled', { count: cancelled }),
    left > 0 && text('capacity.affected.left', { count: left }),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <Notice kind={left > 0 && moved + cancelled === 0 ? 'danger' : 'success'} focus>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}

type Asked = ReturnType<typeof askAgain>['data']

/** Asks for what was left out, and keeps the rest. */
export function AskAgain({ asked, button }: { asked: Asked; button: string }) {
  const text = useText()
  const { fields, back, none } = asked
  const sentence = text(none ? 'capacity.affected.none' : 'capacity.errors.reason')
  return (
    <Page title={text('capacity.affected.why')} lead={text('capacity.affected.whyLead')} width="text">
      <ErrorSummary errors={[{ field: none ? '' : 'reason', sentence }]} />
      {none ? (
        <p>
          <ButtonLink to={back} kind="quiet">
            {text('capacity.affected.back')}
          </ButtonLink>
        </p>
      ) : (
        <form method="post" className="grid gap-6">
          {fields.map(({ name, value }) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          <TextArea
            name="reason"
            label={text('capacity.affected.reason')}
            error={sentence}
            rows={2}
            maxLength={300}
            required
          />
          <div className="flex flex-wrap gap-3">
            <Button>{button}</Button>
            <ButtonLink to={back} kind="quiet">
              {text('capacity.affected.back')}
            </ButtonLink>
          </div>
        </form>
      )}
    </Page>
  )
}
