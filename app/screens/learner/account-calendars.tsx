import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FeedForm, FeedList, MadeFeed } from '~/calendars/feed-list'
import { newFeed } from '~/calendars/form'
import { listFeeds } from '~/calendars/list.server'
import { makeOwnFeed } from '~/calendars/make-feed.server'
import { refusedForm } from '~/calendars/refused-form.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields } from '~/identity/failed-form.server'
import { requireLearner } from '~/identity/guard.server'
import { listWorkplaces } from '~/identity/list.server'
import { UnconfirmedNotice } from '~/identity/unconfirmed-notice'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const learner = await requireLearner(request, context)
  return {
    language: languageOf(request),
    unconfirmed: learner.emailConfirmedAt === null ? learner.email : null,
    feeds: await listFeeds(learner),
    workplaces: await listWorkplaces(learner),
    revoked: new URL(request.url).searchParams.get('klart') === 'aterkallad',
  }
}

/** Shows the new address on the answer itself: a page that shows it could be opened again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const learner = await requireLearner(request, context)
  const form = await formOf(request)
  const reading = readForm(newFeed, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const name = reading.value.feedName
  const answer = await makeOwnFeed(learner, name, context.now)
  if (!answer.ok) return refusedForm(request, form, answer)
  const address = context.origin + paths.calendar(answer.secret)
  const headers = { 'cache-control': 'private, no-store' }
  return data({ made: { name, address } }, { status: 201, headers })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('calendars.own.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { unconfirmed, feeds, workplaces, revoked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const failed = answer && 'errors' in answer ? answer : undefined
  const made = answer && 'made' in answer ? answer.made : null
  return (
    <Page
      title={text('calendars.own.title')}
      lead={text('calendars.own.lead')}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['feedName'])} />
      {revoked && !answer && (
        <Notice kind="success" focus>
          {text('calendars.feeds.revoked')}
        </Notice>
      )}
      {unconfirmed && <UnconfirmedNotice email={unconfirmed} />}
      {made && <MadeFeed {...made} />}
      <FeedForm action={paths.accountCalendars()} failed={failed}>
        <p className="text-sm text-muted">{text('calendars.own.secret')}</p>
      </FeedForm>
      <Section title={text('calendars.feeds.list')} id="adresser">
        <FeedList feeds={feeds} />
      </Section>
      {workplaces.length > 0 && (
        <Section title={text('calendars.own.staffTitle')} id="arbete">
          <ul className="grid gap-1">
            {workplaces.map(({ centreId, name, role }) => (
              <li key={centreId + role}>
                <a href={paths.staffCalendars(centreId)} className="inline-block py-2.5">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
