import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
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

/** The pages of an exam office, in a row. */
function OfficeMenu({ universityId }: { universityId: string }) {
  const text = useText()
  const { pathname } = useLocation()
  const links = [
    { to: paths.office(universityId), label: text('offices.start.nav') },
    { to: paths.officeRequests(universityId), label: text('examAnswers.queue.nav') },
    { to: paths.ownSittings(universityId), label: text('sittings.list.title') },
    { to: paths.universityMaterials(universityId), label: text('examMaterial.university.nav') },
    { to: paths.importSittings(universityId), label: text('sittings.list.import') },
    { to: paths.copySittings(universityId), label: text('sittings.list.copy') },
    { to: paths.universityRules(universityId), label: text('offices.rules.title') },
    { to: paths.officeCalls(universityId), label: text('demand.office.nav') },
    { to: paths.universityCourses(universityId), label: text('courseEdit.menu') },
    { to: paths.courseImports(universityId), label: text('courseImport.title') },
    { to: paths.officeMembers(universityId), label: text('offices.members.title') },
    { to: paths.officeLog(universityId), label: text('day.log.title') },
  ]
  return (
    <nav aria-label={text('offices.menu')} className="bg-deep text-on-deep print:hidden">
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
