import { useActionData, useLoaderData } from '@remix-run/react'
import { useText } from '~/i18n/speech'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import type { bookingOf, doDeed } from './deed.server'

/** Why it was not done, and the way back to where it was asked for. */
export function RefusedDeed() {
  const { back } = useLoaderData<typeof bookingOf>()
  const sent = useActionData<typeof doDeed>()
  const text = useText()
  return (
    <Page title={text(sent ? 'day.refused.title' : 'day.title')} width="text">
      {sent && (
        <Notice kind="danger" focus>
          {sent.refused}
        </Notice>
      )}
      <div>
        <ButtonLink to={sent?.back ?? back}>{text('day.refused.back')}</ButtonLink>
      </div>
    </Page>
  )
}
