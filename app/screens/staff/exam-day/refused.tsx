import { useActionData, useLoaderData } from '@remix-run/react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import type { doDeed, sessionOf } from './deed.server'

/** What somebody may do all the same: with a reason, or by saying it again. */
const byReason = ['unpaid', 'too-early', 'doors-closed']
const byAgain = ['leaves-early', 'leaves-last']
const anyway = ['plats', 'inlamning', 'blankt'] as const

/** Why it was not done, what can be done all the same, and the way back to the list. */
export function RefusedDayDeed() {
  const { session, who } = useLoaderData<typeof sessionOf>()
  const sent = useActionData<typeof doDeed>()
  const text = useText()
  const again = anyway.find((name) => name === sent?.name)
  const needsReason = sent && byReason.includes(sent.because)
  return (
    <Page title={text(sent ? 'examDay.refused.title' : 'examDay.title')} lead={who} width="text">
      {sent && (
        <Notice kind="danger" focus>
          {text(`examDay.refused.${sent.because}`)}
        </Notice>
      )}
      {sent && again && (needsReason || byAgain.includes(sent.because)) && (
        <form method="post" className="grid gap-4">
          {sent.fields.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {needsReason ? (
            <TextArea
              name="skal"
              label={text('examDay.reason')}
              hint={text('examDay.reasonHint')}
              rows={2}
              maxLength={300}
              required
              value={sent.reason}
            />
          ) : (
            <input type="hidden" name="anda" value="ja" />
          )}
          <div>
            <Button kind="danger">{text(`examDay.anyway.${again}`)}</Button>
          </div>
        </form>
      )}
      <div>
        <ButtonLink to={paths.examDay(session)} kind={sent ? 'quiet' : 'primary'}>
          {text('examDay.refused.back')}
        </ButtonLink>
      </div>
    </Page>
  )
}
