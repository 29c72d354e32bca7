import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BusyOpen } from '~/calendars/busy-open'
import { ClashList } from '~/calendars/clash-list'
import { FeedForm, FeedList } from '~/calendars/feed-list'
import { calendarsOf } from '~/calendars/list.server'
import { SubscriptionForm } from '~/calendars/subscription-form'
import { SubscriptionList } from '~/calendars/subscription-list'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

const done = ['hamtad', 'foljs', 'borttagen', 'oppnad', 'stangd'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const found = await calendarsOf(who, context.now, textIn(languageOf(request)))
  if (!found) throw new Response(null, { status: 404 })
  const said = new URL(request.url).searchParams.get('klart')
  return {
    language: languageOf(request),
    manages: who.role === 'manager',
    ...found,
    done: done.find((one) => one === said) ?? null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [{ title: `${text('calendars.staff.title')}, ${data.centre.name} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { centre, spaces, feeds, subscriptions, clashes, done, manages } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('calendars.staff.title')}
      lead={text('calendars.staff.lead')}
    >
      {done && (
        <Notice kind="success" focus>
          {text(`calendars.staff.done.${done}`)}
        </Notice>
      )}
      <Section title={text('calendars.staff.subscriptionsTitle')} id="foljs">
        <p className="max-w-text">{text('calendars.staff.subscriptionsLead')}</p>
        <SubscriptionList centreId={centre.id} subscriptions={subscriptions} />
      </Section>
      {clashes.length > 0 && (
        <Section title={text('calendars.staff.clashesTitle')} id="krockar">
          <p className="max-w-text">{text('calendars.staff.clashesLead')}</p>
          <ClashList clashes={clashes} zone={centre.timeZone} />
        </Section>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-20 gap-y-14 lg:grid-cols-2">
        <Section title={text('calendars.staff.subscribe')} id="folj">
          <SubscriptionForm centreId={centre.id} spaces={spaces} />
        </Section>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-14">
          <Section title={text('calendars.staff.feedsTitle')} id="adresser">
            <p className="max-w-text">{text('calendars.staff.feedsLead')}</p>
            {feeds.length > 0 && <FeedList feeds={feeds} />}
            <FeedForm action={paths.staffFeeds(centre.id)}>
              <WhatShown spaces={spaces} />
            </FeedForm>
          </Section>
          <Section title={text('calendars.staff.busyTitle')} id="upptaget">
            <BusyOpen centre={centre} spaces={spaces} />
          </Section>
        </div>
      </div>
    </DeskPage>
  )
}

function WhatShown({ spaces }: { spaces: readonly { id: string; name: string }[] }) {
  const text = useText()
  return (
    <Select
      label={text('calendars.staff.what')}
      name="space"
      empty={text('calendars.staff.all')}
      options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
