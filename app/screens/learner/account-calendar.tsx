import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { FeedId } from '~/calendars/feed'
import { listFeeds } from '~/calendars/list.server'
import { statusOf } from '~/calendars/reasons'
import { revokeFeed } from '~/calendars/revoke-feed.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const learner = await requireLearner(request, context)
  const feed = (await listFeeds(learner)).find(({ id }) => id === params.feed)
  if (!feed) throw new Response(null, { status: 404 })
  return { language: languageOf(request), name: feed.name }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const learner = await requireLearner(request, context)
  const answer = await revokeFeed(learner, params.feed as FeedId)
  if (!answer.ok) throw new Response(null, { status: statusOf(answer) })
  return redirect(paths.accountCalendars({ klart: 'aterkallad' }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [{ title: `${text('calendars.feeds.revokeButton')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { name } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={text('calendars.feeds.revokeTitle', { name })}
      lead={text('calendars.feeds.revokeLead')}
      crumbs={[
        { to: paths.account(), label: text('identity.account.title') },
        { to: paths.accountCalendars(), label: text('calendars.own.title') },
      ]}
      width="text"
    >
      <form method="post" className="flex flex-wrap gap-3">
        <Button kind="danger">{text('calendars.feeds.revokeButton')}</Button>
        <ButtonLink to={paths.accountCalendars()} kind="quiet">
          {text('calendars.feeds.keep')}
        </ButtonLink>
      </form>
    </Page>
  )
}
