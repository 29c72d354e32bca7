import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FeedForm, FeedList, MadeFeed } from '~/calendars/feed-list'
import { newStaffFeed } from '~/calendars/form'
import { calendarsOf } from '~/calendars/list.server'
import { makeStaffFeed } from '~/calendars/make-feed.server'
import { refusedForm } from '~/calendars/refused-form.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields } from '~/identity/failed-form.server'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Select } from '~/ui/field'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const found = await calendarsOf(who, context.now, textIn(languageOf(request)))
  if (!found) throw new Response(null, { status: 404 })
  const { centre, spaces, feeds } = found
  return { language: languageOf(request), manages: who.role === 'manager', centre, spaces, feeds }
}

/** Shows the new address on the answer itself: a page that shows it could be opened again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const form = await formOf(request)
  const reading = readForm(newStaffFeed, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const { feedName: name, space } = reading.value
  const answer = await makeStaffFeed(who, name, space, context.now)
  if (!answer.ok) return refusedForm(request, form, answer, answer.because === 'no-space' ? 'space' : '')
  const address = context.origin + paths.calendar(answer.secret)
  const headers = { 'cache-control': 'private, no-store' }
  return data({ made: { name, address } }, { status: 201, headers })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [{ title: `${text('calendars.staff.feedsTitle')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { centre, spaces, feeds, manages } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const failed = answer && 'errors' in answer ? answer : undefined
  const made = answer && 'made' in answer ? answer.made : null
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('calendars.staff.feedsTitle')}
      lead={text('calendars.staff.feedsLead')}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['feedName', 'space'])} />
      {made && <MadeFeed {...made} />}
      <FeedForm action={paths.staffFeeds(centre.id)} failed={failed}>
        <Select
          label={text('calendars.staff.what')}
          name="space"
          empty={text('calendars.staff.all')}
          options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          value={failed?.values.space}
          error={failed?.errors.space}
        />
      </FeedForm>
      <Section title={text('calendars.feeds.list')} id="adresser">
        <FeedList feeds={feeds} />
      </Section>
    </DeskPage>
  )
}
