import { useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/field'
import { demandMost } from './demand'
import type { declinePage, FailedDecision } from './demand-decide.server'

interface DeclineProps {
  page: Awaited<ReturnType<typeof declinePage>>
  failed?: FailedDecision | undefined
}

/** Why what an employer needs is not shown. */
export function DeclineBody({ page, failed }: DeclineProps) {
  const text = useText()
  const error = failed && (failed.sentence ?? say(text, failed.error ?? 'demand.errors.reason'))
  return (
    <form method="post" action={paths.declineNeed(page.keeper, page.id)} noValidate className="grid gap-5">
      {error && <ErrorSummary errors={[{ field: failed.sentence ? '' : 'skal', sentence: error }]} />}
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{page.words}</p>
      <TextArea
        name="skal"
        label={text('demand.need.reason')}
        hint={text('demand.need.reasonHint')}
        rows={3}
        maxLength={demandMost.words}
        value={failed?.reason ?? ''}
        {...(error && !failed.sentence && { error })}
        required
      />
      <div className="flex flex-wrap gap-3">
        <Button kind="danger">{text('demand.need.decline')}</Button>
        <ButtonLink to={paths.demand(page.keeper)} kind="quiet">
          {text('demand.need.back')}
        </ButtonLink>
      </div>
    </form>
  )
}
