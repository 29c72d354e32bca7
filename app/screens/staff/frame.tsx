import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

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

function DeskMenu({ centreId, manages }: { centreId: string; manages: boolean }) {
  const text = useText()
  const { pathname } = useLocation()
  const links = [
    { to: paths.today(centreId), label: text('desk.nav.today') },
    { to: paths.hours(centreId), label: text('capacity.nav.hours') },
    { to: paths.closures(centreId), label: text('capacity.nav.closures') },
    { to: paths.spaces(centreId), label: text('capacity.nav.spaces') },
    ...(manages ? [{ to: paths.rules(centreId), label: text('capacity.nav.rules') }] : []),
    ...(manages ? [{ to: paths.members(centreId), label: text('staff.members.title') }] : []),
    { to: paths.staffCalendars(centreId), label: text('calendars.staff.title') },
    { to: paths.undelivered(centreId), label: text('desk.nav.mail') },
    { to: paths.bookFor(centreId), label: text('desk.nav.bookFor') },
    { to: paths.checkInCode(centreId), label: text('desk.nav.checkInCode') },
    { to: paths.deskLog(centreId), label: text('desk.nav.log') },
    { to: paths.deskSettings(centreId), label: text('desk.nav.settings') },
    { to: paths.requests(centreId), label: text('approvals.title') },
    { to: paths.waitingList(centreId), label: text('waits.staff.title') },
    { to: paths.seriesList(centreId), label: text('series.title') },
  ]
  return (
    <nav aria-label={text('desk.menu')} className="bg-deep text-on-deep print:hidden">
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
