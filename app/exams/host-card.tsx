import { distance } from '~/i18n/format'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Card, Mark } from '~/ui/card'
import { Status } from '~/ui/status'

/** A centre that can take somebody for an exam, in words. */
export interface ShownHost {
  id: string
  name: string
  distanceKm: number | null
  fee: string
  last: string
  /** Null: as on campus. */
  start: string | null
  answer: string
  isDirect: boolean
  sample: boolean
  /** Where one asks for a seat there. */
  to: string
}

/** What it costs there, until when one asks, when it is written and who answers; and the way on. */
export function HostCard({ host }: { host: ShownHost }) {
  const text = useText()
  const facts = [
    { term: text('seats.hosts.fee'), value: host.fee },
    { term: text('seats.hosts.last'), value: host.last },
    ...(host.start ? [{ term: text('seats.hosts.start'), value: host.start }] : []),
  ]
  return (
    <Card>
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg">
        <a href={paths.centreExams(host.id)}>{host.name}</a>
        {host.distanceKm !== null && (
          <span className="text-base font-normal text-muted">{distance(host.distanceKm)}</span>
        )}
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {facts.map(({ term, value }) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Status kind={host.isDirect ? 'confirmed' : 'requested'}>{host.answer}</Status>
      </p>
      {host.sample && (
        <p>
          <Mark>{text('seats.hosts.sample')}</Mark>
        </p>
      )}
      <div>
        <ButtonLink to={host.to} wide>
          {text('seats.hosts.choose', { centre: host.name })}
        </ButtonLink>
      </div>
    </Card>
  )
}

/** A centre that cannot. */
export interface ShownRefusal {
  id: string
  name: string
  distanceKm: number | null
  why: string
  /** Where one waits, when it is only full. */
  wait: string | null
}

/** Centres that cannot, each with why; full ones with the way to the waiting list. */
export function RefusedHosts({ hosts }: { hosts: readonly ShownRefusal[] }) {
  const text = useText()
  return (
    <ul className="border-t-2 border-ink">
      {hosts.map(({ id, name, distanceKm, why, wait }) => (
        <li key={id} className="grid gap-1 border-b border-rule py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={paths.centreExams(id)} className="font-semibold">
              {name}
            </a>
            {distanceKm !== null && <span className="text-muted">{distance(distanceKm)}</span>}
          </p>
          <p>{why}</p>
          {wait && (
            <div>
              <ButtonLink to={wait} kind="quiet" label={text('seats.hosts.waitAt', { centre: name })}>
                {text('seats.hosts.wait')}
              </ButtonLink>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
