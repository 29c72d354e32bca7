import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { Application } from './page-application'
import { Outside } from './page-outside'
import type { aboutShown, travelShown } from './page-text'
import { Travel } from './page-travel'

interface BodyProps {
  travel: ReturnType<typeof travelShown>
  about: ReturnType<typeof aboutShown>
  /** What else its reader is told: where one sits and writes; and what is one's own. */
  here?: ReactNode
  own?: ReactNode
}

/** What a course says of itself: on its page, and in its editor's preview. */
export function CourseBody({ travel, about, here, own }: BodyProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
        <Travel {...travel} />
        {here}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
        {own}
        <About {...about} />
      </div>
    </div>
  )
}

/** When one applies, and what the course is. */
function About({ application, antagning, search, facts, url, description }: BodyProps['about']) {
  const text = useText()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
      {application && <Application {...application} antagning={antagning} search={search} />}
      <Section id="fakta" title={text('courseHere.facts')}>
        <Facts items={facts} />
        {description && (
          <div
            className="grid max-w-text gap-3 [overflow-wrap:anywhere] [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned when it was written (courses/description.ts)
            dangerouslySetInnerHTML={{ __html: description }}
          />
        )}
        {url && <Outside to={url}>{text('courseHere.university')}</Outside>}
      </Section>
    </div>
  )
}
