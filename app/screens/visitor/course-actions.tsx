import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'

/** What can be done with a course, near its title: each way on is a child of its own. */
export function CourseActions({ children }: { children: ReactNode }) {
  const text = useText()
  return (
    <section
      aria-label={text('courseHere.actions')}
      className="mt-2 flex flex-wrap items-center gap-3 print:hidden"
    >
      {children}
    </section>
  )
}
