import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

interface NetworkPageProps {
  network: { id: string; name: string }
  title: ReactNode
  lead?: ReactNode
  width?: 'text' | 'full'
  /** Pages between the network's first and this one. */
  above?: readonly { to: string; label: string }[]
  children: ReactNode
}

/** A page of a network: whose it is, and the way to the others. */
export function NetworkPage({ network, above = [], children, ...page }: NetworkPageProps) {
  return (
    <>
      <NetworkMenu networkId={network.id} />
      <Page {...page} crumbs={[{ to: paths.networks(), label: network.name }, ...above]}>
        {children}
      </Page>
    </>
  )
}

/** The pages of a network, in a row. */
function NetworkMenu({ networkId }: { networkId: string }) {
  const text = useText()
  const { pathname } = useLocation()
  const links = [
    { to: paths.demand({ at: 'natverk', id: networkId }), label: text('demand.keeper.title') },
    { to: paths.publicDemand(), label: text('demand.public.title') },
  ]
  return (
    <nav aria-label={text('demand.network.menu')} className="bg-deep text-on-deep print:hidden">
      <ul className="mx-auto flex max-w-page flex-wrap gap-x-1 px-2.5 sm:px-4.5">
        {links.map(({ to, label }) => (
          <li key={to}>
            <a
              href={to}
              aria-current={pathname === to ? 'page' : undefined}
              className="flex min-h-11 items-center border-y-4 border-y-transparent px-1.5 text-sm text-on-deep no-underline hover:border-b-on-deep hover:text-on-deep aria-[current]:border-b-accent aria-[current]:font-bold sm:text-base"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
