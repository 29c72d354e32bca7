import { applicationSigns } from '~/courses/page-signs'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'
import type { otherShown } from './course-shown'

interface InsteadProps {
  why: 'cancelled' | 'gone' | 'past'
  others: readonly ReturnType<typeof otherShown>[]
  /** What similar ones are found by. */
  search: { words: string; professions: readonly string[] }
}

/** One that cannot be taken says so first, and what can be taken in its place. */
export function Instead({ why, others, search }: InsteadProps) {
  const text = useText()
  return (
    <>
      <Notice
        kind={why === 'past' ? 'info' : 'danger'}
        title={text(why === 'past' ? 'courseHere.past' : `courses.one.${why}`)}
      >
        <p>{text('courseHere.stopped')}</p>
      </Notice>
      <Section id="i-stallet" title={text('courseHere.others')}>
        <Others others={others} />
        <p className="flex flex-wrap gap-x-6">
          <a href={paths.courses({ sok: search.words })} className="inline-block py-2.5">
            {text('courseHere.alike')}
          </a>
          {search.professions.length > 0 && (
            <a
              href={paths.courses({ yrke: search.professions, oppen: 'ja' })}
              className="inline-block py-2.5"
            >
              {text('courseHere.alikeOpen')}
            </a>
          )}
        </p>
      </Section>
    </>
  )
}

function Others({ others }: Pick<InsteadProps, 'others'>) {
  const text = useText()
  if (others.length === 0) return <p>{text('courseHere.noOthers')}</p>
  return (
    <ul className="border-t border-rule">
      {others.map(({ to, title, starts, application }) => (
        <li key={to} className="grid gap-1 border-b border-rule py-3 [overflow-wrap:anywhere]">
          <a href={to} className="font-semibold">
            {title}, {starts}
          </a>
          <Status kind={applicationSigns[application.state]}>{application.sentence}</Status>
        </li>
      ))}
    </ul>
  )
}
