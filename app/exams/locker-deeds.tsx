import { useActionData, useLoaderData } from '@remix-run/react'
import { useText } from '~/i18n/speech'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import type { LockerPage } from './locker-page'

interface ReceiptProps {
  locker: Pick<LockerPage, 'isSent' | 'receipt'>
  action: string
}

/** Where the university says that it has the answers. */
export function LockerReceipt({ locker: { isSent, receipt }, action }: ReceiptProps) {
  const text = useText()
  return (
    <Section title={text('examMaterial.receipt.title')} id="kvitto">
      {receipt ? (
        <Notice kind="success">{receipt}</Notice>
      ) : isSent ? (
        <form method="post" action={action} className="grid max-w-text gap-4">
          <p>{text('examMaterial.receipt.lead')}</p>
          <div>
            <Button>{text('examMaterial.receipt.button')}</Button>
          </div>
        </form>
      ) : (
        <p className="max-w-text">{text('examMaterial.receipt.waiting')}</p>
      )}
    </Section>
  )
}

/**
 * The page of an address that only takes what is posted to it: why something did not go, and the way back to the locker.
 */
export function LockerDeed() {
  const { back } = useLoaderData<{ back: string }>()
  const refused = useActionData<{ sentence: string }>()
  const text = useText()
  return (
    <Page title={text(refused ? 'examMaterial.refused.title' : 'examMaterial.title')} width="text">
      {refused && <Notice kind="danger">{refused.sentence}</Notice>}
      <div>
        <ButtonLink to={back}>{text('examMaterial.refused.back')}</ButtonLink>
      </div>
    </Page>
  )
}
