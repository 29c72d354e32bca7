import { useText } from '~/i18n/speech'
import { Section } from '~/ui/page'
import { Pager } from '~/ui/pager'
import type { logLines } from './course-log-lines'

interface CourseLogProps {
  lines: ReturnType<typeof logLines>
  /** Where the older ones are, and the newest; null: here. */
  next: string | null
  newest: string | null
}

/** What was done to an instance, the last first. */
export function CourseLog({ lines, next, newest }: CourseLogProps) {
  const text = useText()
  return (
    <Section id="andringar" title={text('courseEdit.one.log')}>
      {lines.length === 0 ? (
        <p>{text('courseEdit.one.logNone')}</p>
      ) : (
        <ol className="border-t-2 border-ink [overflow-wrap:anywhere]">
          {lines.map(({ id, what, by, changes, reason }) => (
            <li key={id} className="grid gap-1 border-b border-rule py-3">
              <p>
                <span className="font-semibold">{what}</span> <span className="text-muted">{by}</span>
              </p>
              {changes.map((sentence) => (
                <p key={sentence} className="text-sm">
                  {sentence}
                </p>
              ))}
              {reason && <p className="text-sm">{reason}</p>}
            </li>
          ))}
        </ol>
      )}
      <Pager
        label={text('courseEdit.one.logPages')}
        {...(newest && { previous: { to: newest, label: text('courseEdit.one.logNewest') } })}
        {...(next && { next: { to: next, label: text('courseEdit.one.logOlder') } })}
      />
    </Section>
  )
}
