import type { CentreId } from '~/centres/centre'
import { momentName } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { ShownSubscription } from './list.server'
import { reasonText } from './reasons'

/** The outside calendars that a centre's spaces follow, each with how it goes and what can be done. */
export function SubscriptionList({
  centreId,
  subscriptions,
}: {
  centreId: CentreId
  subscriptions: readonly ShownSubscription[]
}) {
  const text = useText()
  if (subscriptions.length === 0)
    return <p className="text-muted">{text('calendars.staff.subscriptionsEmpty')}</p>
  return (
    <ul className="grid border-y border-rule">
      {subscriptions.map((one) => (
        <li key={one.id} className="grid gap-2 border-t border-rule py-4 first:border-t-0">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div className="min-w-0">
              <p className="font-semibold">
                {one.name}, {one.spaceName}
              </p>
              <p className="text-sm break-words text-muted">
                {text('calendars.staff.from', { host: one.host })} · <Counted {...one} />
              </p>
            </div>
            <Ways centreId={centreId} {...one} />
          </div>
          <State {...one} />
        </li>
      ))}
    </ul>
  )
}

function Counted({ held, clashing }: ShownSubscription) {
  const text = useText()
  const clashes = clashing > 0 ? `, ${text('calendars.staff.clashing', { count: clashing })}` : ''
  return <>{text('calendars.staff.held', { count: held }) + clashes}</>
}

function Ways({ centreId, id, name }: ShownSubscription & { centreId: CentreId }) {
  const text = useText()
  return (
    <div className="flex flex-wrap items-center gap-4">
      <form method="post" action={paths.staffFetch(centreId, id)}>
        <Button kind="quiet">
          {text('calendars.staff.fetch')}
          <span className="sr-only"> {name}</span>
        </Button>
      </form>
      <a href={paths.staffUnsubscribe(centreId, id)} className="py-2.5 text-danger">
        {text('calendars.staff.remove')}
        <span className="sr-only"> {name}</span>
      </a>
    </div>
  )
}

function State({ error, checkedAt, updatedAt, nextAt }: ShownSubscription) {
  const text = useText()
  const language = useLanguage()
  if (!error)
    return (
      <p className="text-sm text-muted">
        {checkedAt
          ? text('calendars.staff.good', { when: momentName(checkedAt, language) })
          : text('calendars.staff.waiting')}
      </p>
    )
  return (
    <Notice kind="danger" title={text('calendars.staff.failed')}>
      <p className="break-words">{reasonText(error, text)}</p>
      <p>
        {updatedAt
          ? text('calendars.staff.lastGood', { when: momentName(updatedAt, language) })
          : text('calendars.staff.neverGood')}{' '}
        {text('calendars.staff.next', { when: momentName(nextAt, language) })}
      </p>
    </Notice>
  )
}
