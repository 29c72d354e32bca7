import { useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'
import { paths } from '~/paths'
import { Menu } from '~/ui/menu'

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
      { to: paths.demand({ at: 'personal', id }), label: text('demand.keeper.title') },
    ],
  },
]

/** The pages of a centre's desk. */
export function DeskMenu(props: MenuProps) {
  const text = useText()
  return (
    <Menu
      label={text('desk.menu')}
      daily={daily(props.centreId, text)}
      groups={others(props, text)}
      more={{ word: text('desk.nav.more'), here: (page) => text('desk.nav.moreHere', { page }) }}
    />
  )
}
