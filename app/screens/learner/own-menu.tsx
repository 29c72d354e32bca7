import { useText } from '~/i18n/speech'
import { paths } from '~/paths'

const pages = {
  bookings: paths.bookings(),
  courses: paths.ownCourses(),
  exams: paths.ownExams(),
  wishes: paths.ownWishes(),
} as const

/** From each of one's own pages to the others. */
export function OwnMenu({ here }: { here: keyof typeof pages }) {
  const text = useText()
  return (
    <nav aria-label={text('ui.own.label')} className="print:hidden">
      <ul className="-mx-1.5 flex flex-wrap gap-x-3 text-sm sm:text-base">
        {Object.entries(pages).map(([name, to]) => (
          <li key={name}>
            <a
              href={to}
              aria-current={name === here ? 'page' : undefined}
              className="flex min-h-11 items-center px-1.5 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {text(`ui.own.${name as keyof typeof pages}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
