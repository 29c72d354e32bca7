import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Menu } from '~/ui/menu'
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
  return (
    <Menu
      label={text('demand.network.menu')}
      daily={[
        { to: paths.demand({ at: 'natverk', id: networkId }), label: text('demand.keeper.title') },
        { to: paths.publicDemand(), label: text('demand.public.title') },
      ]}
    />
  )
}
