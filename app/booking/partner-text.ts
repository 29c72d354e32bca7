import { clockSpan, dayName, duration, fullDay, shortWeekday } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { languageIn, type Text } from '~/i18n/text'
import type { Refusal } from '~/lib/result'
import { addDays, type LocalDate } from '~/lib/time'

/** Why a partner may not book something, with what its sentence needs. */
export type BoundsReason =
  | (Refusal<'outside-agreement'> & { from: LocalDate; until: LocalDate | null })
  | (Refusal<'outside-hours'> & { weekdays: number[]; fromMinute: number; untilMinute: number })
  /** Minutes; `renews`: the Monday from which there is more. */
  | (Refusal<'quota-used'> & { left: number; most: number; renews: LocalDate })

/** Any Monday: the weekdays are named after it. */
const monday = '2026-08-31' as LocalDate

/** "mån–fre", "tis, tor" */
export function weekdaysText(weekdays: readonly number[], language: Language): string {
  const name = (day: number) => shortWeekday(addDays(monday, day - 1), language)
  const [first, last] = [weekdays[0], weekdays.at(-1)]
  const unbroken = first !== undefined && last !== undefined && last - first === weekdays.length - 1
  return unbroken && weekdays.length > 2 ? `${name(first)}–${name(last)}` : weekdays.map(name).join(', ')
}

/** The sentence for what an agreement does not allow. */
export function boundsReasonText(reason: BoundsReason, text: Text): string {
  const language = languageIn(text)
  if (reason.because === 'quota-used') {
    const said = { most: duration(reason.most), renews: dayName(reason.renews, language) }
    return reason.left === 0
      ? text('booking.reasons.quota-used-up', said)
      : text('booking.reasons.quota-used', { ...said, left: duration(reason.left) })
  }
  if (reason.because === 'outside-hours') {
    return text('booking.reasons.outside-hours', {
      days: weekdaysText(reason.weekdays, language),
      hours: clockSpan(reason.fromMinute, reason.untilMinute, language),
    })
  }
  const from = fullDay(reason.from, language)
  return reason.until === null
    ? text('booking.reasons.outside-agreement-open', { from })
    : text('booking.reasons.outside-agreement', { from, until: fullDay(reason.until, language) })
}
