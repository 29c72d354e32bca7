import type { ReactNode } from 'react'
import { momentName } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import type { FailedForm } from '~/identity/failed-form'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import type { Feed } from './feed'

/** Somebody's secret addresses, each with what it shows and the way to revoke it. */
export function FeedList({ feeds }: { feeds: readonly Feed[] }) {
  const text = useText()
  const language = useLanguage()
  if (feeds.length === 0) return <p className="text-muted">{text('calendars.own.empty')}</p>
  return (
    <ul className="grid max-w-text border-y border-rule">
      {feeds.map(({ id, name, scope, of, createdAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 border-t border-rule py-3 first:border-t-0"
        >
          <div className="min-w-0">
            <p className="font-semibold">{name}</p>
            <p className="text-sm text-muted">{text(`calendars.feeds.shows.${scope}`, { of: of ?? '' })}</p>
            <p className="text-sm text-muted">
              {text('calendars.feeds.since', { day: momentName(createdAt, language) })}
            </p>
          </div>
          <a href={paths.accountCalendar(id)} className="py-2.5 text-danger">
            {text('calendars.feeds.revoke')}
            <span className="sr-only"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Makes another; `children` are what else is to be said about it. */
export function FeedForm({
  action,
  failed,
  children,
}: {
  action: string
  failed?: FailedForm | undefined
  children?: ReactNode
}) {
  const text = useText()
  return (
    <form method="post" action={action} noValidate className="grid gap-4">
      <Field
        label={text('calendars.feeds.name')}
        hint={text('calendars.feeds.nameHint')}
        name="feedName"
        autoComplete="off"
        required
        maxLength={60}
        value={failed?.values.feedName}
        error={failed?.errors.feedName}
      />
      {children}
      <div>
        <Button kind="quiet">{text('calendars.feeds.make')}</Button>
      </div>
    </form>
  )
}

/** A new address, shown once: to copy, or to open in a calendar at once. */
export function MadeFeed({ name, address }: { name: string; address: string }) {
  const text = useText()
  return (
    <Notice kind="success" title={text('calendars.feeds.made', { name })} focus>
      <p>{text('calendars.feeds.madeLead')}</p>
      <p>
        <code className="block select-all break-all rounded-md border border-border bg-raised p-3">
          {address}
        </code>
      </p>
      <p>
        <ButtonLink to={address.replace(/^https?:/, 'webcal:')} kind="quiet">
          {text('calendars.feeds.open')}
        </ButtonLink>
      </p>
      <p className="text-sm text-muted">{text('calendars.feeds.howTo')}</p>
    </Notice>
  )
}
