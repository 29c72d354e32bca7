import { useLocation } from '@remix-run/react'
import { useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'
import { paths } from '~/paths'

interface MenuProps {
  centreId: string
  /** Does the reader answer for the centre? Then there are pages that staff have not. */
  manages: boolean
}

interface Link {
  to: string
  label: string
}

/** What staff look at every day. */
const daily = (id: string, text: Text): Link[] => [
  { to: paths.today(id), label: text('desk.nav.today') },
  { to: paths.requests(id), label: text('approvals.title') },
  { to: paths.waitingList(id), label: text('waits.staff.title') },
  { to: paths.seriesList(id), label: text('series.title') },
  { to: paths.examRequests(id), label: text('desk.nav.exams') },
]

/** Everything else of a desk, by what it is about. */
const others = ({ centreId: id, manages }: MenuProps, text: Text): { title: string; links: Link[] }[] => [
  {
    title: text('desk.nav.visits'),
    links: [
      { to: paths.bookFor(id), label: text('desk.nav.bookFor') },
      { to: paths.checkInCode(id), label: text('desk.nav.checkInCode') },
      { to: paths.people(id), label: text('people.title') },
      { to: paths.approvedLearners(id), label: text('people.approved.title') },
      { to: paths.tags(id), label: text('people.tags.title') },
      { to: paths.examMaterials(id), label: text('examMaterial.title') },
      { to: paths.studiesHere(id), label: text('courseTies.desk.title') },
      { to: paths.undelivered(id), label: text('desk.nav.mail') },
    ],
  },
  {
    title: text('desk.nav.exams'),
    links: [
      { to: paths.examSessions(id), label: text('examSessions.title') },
      { to: paths.invigilators(id), label: text('invigilators.title') },
      { to: paths.examCharges(id), label: text('examDesk.charges.title') },
      ...(manages ? [{ to: paths.examPolicy(id), label: text('exams.staff.title') }] : []),
    ],
  },
  {
    title: text('desk.nav.centre'),
    links: [
      { to: paths.hours(id), label: text('capacity.nav.hours') },
      { to: paths.closures(id), label: text('capacity.nav.closures') },
      { to: paths.spaces(id), label: text('capacity.nav.spaces') },
      ...(manages ? [{ to: paths.rules(id), label: text('capacity.nav.rules') }] : []),
      { to: paths.staffCalendars(id), label: text('calendars.staff.title') },
      { to: paths.displays(id), label: text('displays.staff.title') },
    ],
  },
  {
    title: text('desk.nav.work'),
    links: [
      ...(manages ? [{ to: paths.members(id), label: text('staff.members.title') }] : []),
      ...(manages ? [{ to: paths.sharing(id), label: text('sharing.title') }] : []),
      ...(manages ? [{ to: paths.retention(id), label: text('examRetention.title') }] : []),
      { to: paths.deskSettings(id), label: text('desk.nav.settings') },
      { to: paths.deskLog(id), label: text('desk.nav.log') },
      { to: paths.figures(id), label: text('figures.title') },
    ],
  },
]

const bar =
  'flex min-h-11 cursor-pointer items-center border-y-4 border-y-transparent px-1.5 text-sm text-on-deep no-underline hover:border-b-on-deep hover:text-on-deep aria-[current]:border-b-accent aria-[current]:font-bold sm:text-base'

/** The pages of a centre's desk: those of every day in a row, the others behind one word. */
export function DeskMenu(props: MenuProps) {
  const text = useText()
  const { pathname } = useLocation()
  const groups = others(props, text)
  const here = groups.flatMap(({ links }) => links).find(({ to }) => to === pathname)
  return (
    <nav aria-label={text('desk.menu')} className="bg-deep text-on-deep print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-1 px-2.5 sm:px-4.5">
        <ul className="flex flex-wrap gap-x-1">
          {daily(props.centreId, text).map(({ to, label }) => (
            <li key={to}>
              <a href={to} aria-current={pathname === to ? 'page' : undefined} className={bar}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <details className="open:w-full">
          <summary
            className={`${bar} after:ml-1.5 after:content-['▾'/'']`}
            aria-current={here ? 'true' : undefined}
          >
            {here ? text('desk.nav.moreHere', { page: here.label }) : text('desk.nav.more')}
          </summary>
          <div className="grid gap-x-6 gap-y-3 px-1.5 pt-1 pb-4 grid-cols-2 sm:grid-cols-3">
            {groups.map(({ title, links }) => (
              <div key={title}>
                <p className="pt-2 text-sm font-bold">{title}</p>
                <ul>
                  {links.map(({ to, label }) => (
                    <li key={to}>
                      <a
                        href={to}
                        aria-current={pathname === to ? 'page' : undefined}
                        className="inline-flex min-h-11 items-center text-on-deep hover:text-on-deep aria-[current]:font-bold"
                      >
                        {label}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </details>
      </div>
    </nav>
  )
}
