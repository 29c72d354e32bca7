import { BookingStatus } from '~/booking/booking-card'
import type { listRequests } from '~/booking/list-requests.server'
import { dayAndSpan, timeSpan } from '~/i18n/format'
import { momentIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { Facts } from '~/ui/facts'

type Listed = NonNullable<Awaited<ReturnType<typeof listRequests>>>['requests'][number]

/** One request as staff need to see it before they answer. */
export function RequestFacts({ request, zone }: { request: Listed; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  const { who, due, overdue, closed, note, sameDay, meanwhile } = request
  const place = request.whole
    ? text('approvals.whole', { count: request.people })
    : text('approvals.places', { count: request.places })
  const dueAt = momentIn(due, zone, language)
  return (
    <>
      <div className="grid gap-1">
        <h2 className="text-xl">{dayAndSpan(request, zone, language)}</h2>
        <p>
          <strong>{who}</strong>, {text('approvals.wishes', { space: request.spaceName, place })}
        </p>
        <p className={overdue ? 'font-bold text-danger' : 'text-muted'}>
          {text(overdue ? 'approvals.overdue' : 'approvals.due', { when: dueAt })}
        </p>
        {closed && <p className="font-semibold text-danger">{text('approvals.closed')}</p>}
        {meanwhile.map((one) => (
          <p key={one.id} className="font-semibold">
            {text('approvals.meanwhile', { space: one.spaceName, when: timeSpan(one, zone, language) })}
          </p>
        ))}
      </div>
      <Facts
        items={[
          ...(note ? [{ term: text('approvals.note'), value: note }] : []),
          {
            term: text('approvals.sameDay'),
            value:
              sameDay.length === 0 ? (
                <span className="font-normal">{text('approvals.alone')}</span>
              ) : (
                <ul className="grid gap-1">
                  {sameDay.map((one) => (
                    <li key={one.id} className="flex flex-wrap gap-x-3">
                      {timeSpan(one, zone, language)} <span className="font-normal">{one.who}</span>
                      {one.state !== 'confirmed' && <BookingStatus state={one.state} />}
                    </li>
                  ))}
                </ul>
              ),
          },
          { term: text('approvals.history'), value: <History {...request} /> },
        ]}
      />
    </>
  )
}

function History({ history }: Pick<Listed, 'history'>) {
  const text = useText()
  const said = [
    history.confirmed && text('approvals.historyCame', { count: history.confirmed }),
    history['no-show'] && text('approvals.historyNoShow', { count: history['no-show'] }),
    history.cancelled && text('approvals.historyCancelled', { count: history.cancelled }),
    history.declined && text('approvals.historyDeclined', { count: history.declined }),
  ].filter(Boolean)
  return (
    <span className="font-normal">{said.length > 0 ? said.join(', ') : text('approvals.historyNone')}</span>
  )
}
