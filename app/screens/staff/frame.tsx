import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Page } from '~/ui/page'
import { DeskMenu } from './menu'

interface DeskPageProps {
  centre: { id: string; name: string }
  title: ReactNode
  lead?: ReactNode
  /** Stands with the heading: the one next step, or the state of what is shown. */
  head?: ReactNode
  width?: 'text' | 'full'
  /** Pages between the centre's desk and this one. */
  above?: readonly { to: string; label: string }[]
  /** Does the reader answer for the centre? Then there are pages that staff have not. */
  manages: boolean
  children: ReactNode
}

/** A page of a centre's desk: whose it is, and the way to the others. */
export function DeskPage({ centre, manages, above = [], children, ...page }: DeskPageProps) {
  const text = useText()
  return (
    <>
      <DeskMenu centreId={centre.id} manages={manages} />
      <Page
        {...page}
        crumbs={[
          { to: paths.desk(), label: text('desk.title') },
          { to: paths.today(centre.id), label: centre.name },
          ...above,
        ]}
      >
        {children}
      </Page>
    </>
  )
}
