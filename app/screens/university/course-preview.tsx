import { CourseBody } from '~/courses/page-body'
import { Exams } from '~/exams/course-exams'
import { useText } from '~/i18n/speech'
import { Section } from '~/ui/page'
import type { previewOf } from './course-preview.server'

/** The course's page as learners see it: the same parts, marked as a preview. */
export function Preview({ travel, about, exams }: Awaited<ReturnType<typeof previewOf>>) {
  const text = useText()
  return (
    <Section id="visas" title={text('courseEdit.one.preview')}>
      <p className="max-w-text text-muted">{text('courseEdit.one.previewLead')}</p>
      <div className="rounded-md border-2 border-dashed border-rule p-4 sm:p-6">
        <CourseBody travel={travel} about={about} here={exams && <Exams {...exams} />} />
      </div>
    </Section>
  )
}
