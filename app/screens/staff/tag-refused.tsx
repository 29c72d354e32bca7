import { useActionData, useLoaderData } from '@remix-run/react'
import { useText } from '~/i18n/speech'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import type { doTagDeed, tagList } from './tag-deed.server'

/** Why it was not done, and the way back to the list. */
export function RefusedTag() {
  const { back } = useLoaderData<typeof tagList>()
  const sent = useActionData<typeof doTagDeed>()
  const text = useText()
  return (
    <Page title={text(sent ? 'people.tags.refused' : 'people.tags.title')} width="text">
      {sent && (
        <Notice kind="danger" focus>
          {sent.refused}
        </Notice>
      )}
      <div>
        <ButtonLink to={back}>{text('day.refused.back')}</ButtonLink>
      </div>
    </Page>
  )
}
