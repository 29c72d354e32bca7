import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OfficePage } from './frame'

interface ConfirmProps {
  university: { id: string; name: string }
  id: string
  /** What the course is called. */
  name: string
  title: string
  sent: { error: string } | undefined
  kind?: 'danger'
  children: ReactNode
}

/** What is about to be done with one instance, the button that does it, and the way back. */
export function CourseConfirm({ university, id, name, title, sent, kind, children }: ConfirmProps) {
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={name}
      width="text"
      above={[
        { to: paths.universityCourses(university.id), label: text('courseEdit.list.title') },
        { to: paths.ownCourse(university.id, id), label: name },
      ]}
    >
      <ErrorSummary errors={sent ? [{ field: '', sentence: sent.error }] : []} />
      {children}
      <form method="post" className="flex flex-wrap gap-3">
        <Button {...(kind && { kind })}>{title}</Button>
        <ButtonLink to={paths.ownCourse(university.id, id)} kind="quiet">
          {text('courseEdit.one.keep')}
        </ButtonLink>
      </form>
    </OfficePage>
  )
}
