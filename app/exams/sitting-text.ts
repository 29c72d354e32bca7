import { clockSpan, clockTime, duration, fullDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import type { Fact } from './policy-facts-text'
import type { SittingFacts } from './sitting'

type When = Pick<SittingFacts, 'date' | 'startMinute' | 'minutes'>

/** "9.00–14.00", or that the time is told later and how long one writes. */
export const clockText = ({ startMinute, minutes }: Omit<When, 'date'>, language: Language): string =>
  startMinute === null
    ? textIn(language)('sittings.timeToCome', { length: duration(minutes) })
    : clockSpan(startMinute, startMinute + minutes, language)

/** "torsdag 10 december 2026 kl. 9.00–14.00", or that the time is told later. */
export const whenText = (when: When, language: Language): string =>
  textIn(language)(when.startMinute === null ? 'sittings.dayOnly' : 'sittings.dayAndTime', {
    day: fullDay(when.date, language),
    time: clockText(when, language),
  })

/** "På papper", "Digitalt i Inspera". */
export function formText(
  { format, tool }: Pick<SittingFacts, 'format' | 'tool'>,
  language: Language,
): string {
  const text = textIn(language)
  return format === 'digital' && tool
    ? text('sittings.digitalIn', { tool })
    : text(`sittings.formats.${format}`)
}

/** "M0047M Differentialkalkyl, 0001". */
export const courseText = ({
  courseCode,
  courseName,
  examCode,
}: Pick<SittingFacts, 'courseCode' | 'courseName' | 'examCode'>): string =>
  `${courseCode} ${courseName}${examCode && `, ${examCode}`}`

/** Until when one asks whom; null: that nobody has said. */
export const lastDayText = (last: LocalDate | null, language: Language): string =>
  last === null ? textIn(language)('sittings.askUniversity') : fullDay(last, language)

/** What a university's rules come to for a sitting, as far as the facts tell it. */
interface Answers {
  window: { fromMinute: number; toMinute: number; stayUntilMinute: number | null } | null
  contact: { email: string | null; phone: string | null }
}

/** What there is to know of a sitting beyond when and how, for whoever may write it. */
export function sittingFacts(
  sitting: Pick<SittingFacts, 'demands' | 'aids' | 'note'>,
  { window, contact }: Answers,
  language: Language,
): { term: string; value: string }[] {
  const text = textIn(language)
  const facts: Fact[] = [
    { term: text('sittings.fields.demands'), value: sitting.demands },
    { term: text('sittings.fields.aids'), value: sitting.aids },
    {
      term: text('sittings.mayBegin'),
      value:
        window && window.fromMinute < window.toMinute
          ? clockSpan(window.fromMinute, window.toMinute, language)
          : null,
    },
    {
      term: text('sittings.stayUntil'),
      value: window && window.stayUntilMinute !== null ? clockTime(window.stayUntilMinute, language) : null,
    },
    { term: text('sittings.fields.contactEmail'), value: contact.email },
    { term: text('sittings.fields.contactPhone'), value: contact.phone },
    { term: text('sittings.fields.note'), value: sitting.note },
  ]
  return facts.flatMap(({ term, value }) => (value ? [{ term, value }] : []))
}
