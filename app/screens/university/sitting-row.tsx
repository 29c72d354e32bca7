import type { Sitting } from '~/exams/sitting'
import type { SittingAnswers } from '~/exams/sitting-list.server'
import { courseText, formText, whenText } from '~/exams/sitting-text'
import { fullDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Status } from '~/ui/status'

export interface OwnRow extends Pick<SittingAnswers, 'lastDay'> {
  sitting: Pick<
    Sitting,
    | 'id'
    | 'courseCode'
    | 'courseName'
    | 'examCode'
    | 'date'
    | 'startMinute'
    | 'minutes'
    | 'format'
    | 'tool'
    | 'campusOnly'
    | 'cancelledAt'
  >
}

/** What a row needs of a sitting, and nothing else goes into the page. */
export const rowOf = ({ sitting, lastDay }: OwnRow): OwnRow => {
  const { id, courseCode, courseName, examCode, date, startMinute, minutes, format, tool } = sitting
  const { campusOnly, cancelledAt } = sitting
  const course = { courseCode, courseName, examCode }
  return {
    sitting: { id, ...course, date, startMinute, minutes, format, tool, campusOnly, cancelledAt },
    lastDay,
  }
}

/** Sittings of a university, in the order of days: what each is, when, and until when one asks. */
export function SittingRows({ universityId, rows }: { universityId: string; rows: readonly OwnRow[] }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <ul className="border-t-2 border-ink">
      {rows.map(({ sitting, lastDay }) => (
        <li
          key={sitting.id}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)] md:items-baseline"
        >
          <a
            href={paths.ownSitting(universityId, sitting.id)}
            className="inline-block py-2 font-semibold [overflow-wrap:anywhere]"
          >
            {courseText(sitting)}
          </a>
          <p>
            {whenText(sitting, language)}
            <span className="block text-sm text-muted">
              {formText(sitting, language)}
              {sitting.campusOnly && ` · ${text('sittings.campusOnly')}`}
            </span>
          </p>
          <p>
            {sitting.cancelledAt !== null ? (
              <Status kind="cancelled">{text('sittings.cancelled')}</Status>
            ) : sitting.campusOnly ? null : (
              <>
                <span className="block text-sm text-muted">{text('sittings.list.lastDay')}</span>
                {lastDay === null ? text('exams.form.unset') : fullDay(lastDay, language)}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
