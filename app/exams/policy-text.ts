import { ruleText } from '~/centres/closure-rule-text'
import { clockSpan, clockTime, dayName, sek, unbroken } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import { addDays, type LocalDate } from '~/lib/time'
import type { AttemptLimit, ExamDay, Penalty, TimeBefore } from './policy'

/** "7 arbetsdagar", "2 veckor". */
export const timeText = ({ count, unit }: TimeBefore, text: Text) => text(`exams.time.${unit}`, { count })

/** "7 arbetsdagar före", "när tentan börjar" for none at all; not set: ask the centre. */
export function beforeText(before: TimeBefore | null, text: Text): string {
  if (!before) return text('exams.ask')
  if (before.count === 0) return text('exams.atStart')
  return text('exams.before', { time: timeText(before, text) })
}

/** "800 kr", "gratis"; not set: ask the centre. */
export function moneyText(amount: number | null, language: Language): string {
  const text = textIn(language)
  if (amount === null) return text('exams.ask')
  return amount === 0 ? text('exams.free') : sek(amount, language)
}

/** "avgiften och 100 kr", "200 kr"; not set: ask the centre. */
export function penaltyText(penalty: Penalty | null, language: Language): string {
  const text = textIn(language)
  if (!penalty?.examFee) return moneyText(penalty ? penalty.plus : null, language)
  return penalty.plus === 0
    ? text('exams.penalty.fee')
    : text('exams.penalty.feeAnd', { plus: sek(penalty.plus, language) })
}

/** "Efter 3 försök: 800 kr, eller tillbaka till lärosätet". */
export function attemptsText({ attempts, afterwards, fee }: AttemptLimit, language: Language): string {
  const amount = moneyText(fee, language)
  return textIn(language)(`exams.after.${afterwards}`, { count: attempts, amount })
}

/** "08.00–17.00", and the last start where there is one. */
export function dayText(day: ExamDay | null, language: Language): string {
  const text = textIn(language)
  if (!day) return text('exams.noExams')
  const span = clockSpan(day.opensMinute, day.lastEndMinute, language)
  return day.lastStartMinute === null
    ? span
    : text('exams.lastStart', { span, time: clockTime(day.lastStartMinute, language) })
}

/** "måndag", 1 the first. */
export function weekdayText(day: number, language: Language): string {
  const monday = '2026-11-23' as LocalDate
  return dayName(addDays(monday, day - 1), language).split(' ')[0] ?? ''
}

/** A week as facts; days that follow each other and are alike are said together: "måndag–fredag". */
export function weekFacts(week: readonly (ExamDay | null)[], language: Language) {
  const runs: { from: number; to: number; value: string }[] = []
  for (const [at, day] of week.entries()) {
    const value = dayText(day, language)
    const last = runs.at(-1)
    if (last?.value === value) last.to = at + 1
    else runs.push({ from: at + 1, to: at + 1, value })
  }
  return runs.map(({ from, to, value }) => {
    const first = weekdayText(from, language)
    return { term: from === to ? first : unbroken(first, weekdayText(to, language)), value }
  })
}

/** The rule that keeps exams off a day, in a sentence. */
export const blackoutText = ruleText
