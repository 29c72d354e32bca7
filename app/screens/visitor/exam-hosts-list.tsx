import { HostCard, RefusedHosts, type ShownHost, type ShownRefusal } from '~/exams/host-card'
import { useText } from '~/i18n/speech'
import { Section } from '~/ui/page'

/** So many are in sight before the rest is folded. */
const inSight = 8

interface HostsProps {
  can: readonly ShownHost[]
  cannot: readonly ShownRefusal[]
  /** Whose nearest come first; null: by name. */
  town: { name: string } | null
}

/** Where an exam can be written, and where not and why. */
export function Hosts({ can, cannot, town }: HostsProps) {
  const text = useText()
  return (
    <>
      <div className="grid gap-4" id="platser">
        <p role="status" className="text-lg font-bold">
          {can.length > 0 ? text('seats.hosts.can', { count: can.length }) : text('seats.hosts.none')}
        </p>
        <p className="text-muted">
          {town ? text('seats.hosts.near', { town: town.name }) : text('seats.hosts.byName')}
        </p>
        <Cards hosts={can.slice(0, inSight)} />
        {can.length > inSight && (
          <details>
            <summary className="button button-quiet">
              {text('seats.hosts.farther', { count: can.length - inSight })}
            </summary>
            <div className="pt-4">
              <Cards hosts={can.slice(inSight)} />
            </div>
          </details>
        )}
      </div>
      {cannot.length > 0 && (
        <Section id="inte" title={text('seats.hosts.cannot')}>
          <RefusedHosts hosts={cannot.slice(0, inSight)} />
          {cannot.length > inSight && (
            <details>
              <summary className="button button-quiet">
                {text('seats.hosts.cannotMore', { count: cannot.length - inSight })}
              </summary>
              <div className="pt-4">
                <RefusedHosts hosts={cannot.slice(inSight)} />
              </div>
            </details>
          )}
        </Section>
      )}
    </>
  )
}

const Cards = ({ hosts }: { hosts: readonly ShownHost[] }) => (
  <ul className="grid gap-4">
    {hosts.map((host) => (
      <li key={host.id}>
        <HostCard host={host} />
      </li>
    ))}
  </ul>
)
