import { clockTime, dayName } from '~/i18n/format'
import { untilIn } from '~/i18n/moment'
import { languageIn, type Text } from '~/i18n/text'
import type { Instant } from '~/lib/time'
import type { ListedHosting } from './hosting-list.server'

/** One sitting at one centre as a line of a list. */
export interface HostingLine {
  key: string
  sittingId: string
  exam: string
  when: string
  /** Another side's name: the university's, or the centre's. */
  whose: string
  writers: string
  state: string
  /** What is wrong, or to be done now; the worst first. */
  urgent: string[]
  isDone: boolean
  /** Where the locker is; null: there is none yet. */
  to: string | null
}

interface Reader {
  /** The centre prints and sends; the university sends papers, and says that answers have come. */
  side: 'centre' | 'university'
  now: Instant
  zone: string
  text: Text
}

/** A line of a list of lockers, in words. */
export function hostingLine(one: ListedHosting, reader: Reader): HostingLine {
  const { sitting, hosting, university } = one
  const { text } = reader
  const language = languageIn(text)
  const clock = sitting.startMinute === null ? '' : clockTime(sitting.startMinute, language)
  return {
    key: `${sitting.id} ${one.centreId}`,
    sittingId: sitting.id,
    exam: `${sitting.courseCode} ${sitting.courseName}`,
    when: [dayName(sitting.date, language), clock].filter(Boolean).join(' '),
    whose: university ?? sitting.universityName,
    writers: text('examMaterial.writers', { count: one.writers }),
    state: isLate(one, reader) ? '' : stateText(one, reader),
    urgent: urgentOf(one, reader),
    isDone: hosting?.acknowledgedAt != null && one.unsent === 0,
    to: null,
  }
}

function stateText({ hosting, unacknowledged }: ListedHosting, { text, zone, side }: Reader): string {
  if (!hosting) return text('examMaterial.states.not-yet')
  if (hosting.acknowledgedAt !== null) return text('examMaterial.states.acknowledged')
  if (unacknowledged > 0)
    return text(
      side === 'centre' ? 'examMaterial.states.unacknowledged' : 'examMaterial.university.acknowledge',
    )
  if (hosting.material === 'ready') return text('examMaterial.states.ready')
  if (hosting.materialWay === 'digital') return text('examMaterial.states.digital')
  if (hosting.material === 'expected' && hosting.dueAt !== null)
    return text('examMaterial.states.expected', { when: untilIn(hosting.dueAt, zone, languageIn(text)) })
  return text(`examMaterial.states.${hosting.material === 'received' ? 'received' : 'not-yet'}`)
}

/** Papers that should have been there: said as what is wrong, and not once more as what stands. */
const isLate = ({ hosting }: ListedHosting, { now }: Reader) =>
  hosting?.material === 'expected' && hosting.dueAt !== null && hosting.dueAt <= now

function urgentOf(one: ListedHosting, reader: Reader): string[] {
  const { hosting, uncovered, unsent } = one
  const { side, zone, text } = reader
  return [
    isLate(one, reader) &&
      hosting?.dueAt != null &&
      text('examMaterial.warn.late', { when: untilIn(hosting.dueAt, zone, languageIn(text)) }),
    side === 'centre' && uncovered > 0 && text('examMaterial.warn.uncovered', { count: uncovered }),
    side === 'centre' && unsent > 0 && text('examMaterial.warn.unsent', { count: unsent }),
  ].filter((line) => line !== false)
}
