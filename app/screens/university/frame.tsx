import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Menu } from '~/ui/menu'
import { Page } from '~/ui/page'

interface OfficePageProps {
  university: { id: string; name: string }
  title: ReactNode
  lead?: ReactNode
  /** Stands with the heading: the one next step, or the state of what is shown. */
  head?: ReactNode
  width?: 'text' | 'full'
  /** Pages between the office's start and this one. */
  above?: readonly { to: string; label: string }[]
  children: ReactNode
}

/** A page of a university's exam office: whose it is, and the way to the others. */
export function OfficePage({ university, above = [], children, ...page }: OfficePageProps) {
  return (
    <>
      <OfficeMenu universityId={university.id} />
      <Page {...page} crumbs={[{ to: paths.office(university.id), label: university.name }, ...above]}>
        {children}
      </Page>
    </>
  )
}

/** The pages of a university: exams, courses, and who works there. */
function OfficeMenu({ universityId: id }: { universityId: string }) {
  const text = useText()
  const groups = [
    {
      title: text('sittings.list.title'),
      links: [
        { to: paths.universityMaterials(id), label: text('examMaterial.university.nav') },
        { to: paths.importSittings(id), label: text('sittings.list.import') },
        { to: paths.copySittings(id), label: text('sittings.list.copy') },
        { to: paths.universityRules(id), label: text('offices.rules.title') },
      ],
    },
    {
      title: text('courseEdit.menu'),
      links: [
        { to: paths.courseImports(id), label: text('courseImport.title') },
        { to: paths.officeCalls(id), label: text('demand.office.nav') },
      ],
    },
    {
      title: text('offices.menuOwn'),
      links: [
        { to: paths.officeMembers(id), label: text('offices.members.title') },
        { to: paths.officeLog(id), label: text('day.log.title') },
      ],
    },
  ]
  return (
    <Menu
      label={text('offices.menu')}
      daily={[
        { to: paths.office(id), label: text('offices.start.nav') },
        { to: paths.officeRequests(id), label: text('examAnswers.queue.nav') },
        { to: paths.ownSittings(id), label: text('sittings.list.title') },
        { to: paths.universityCourses(id), label: text('courseEdit.menu') },
      ]}
      groups={groups}
      more={{ word: text('desk.nav.more'), here: (page) => text('desk.nav.moreHere', { page }) }}
    />
  )
}
