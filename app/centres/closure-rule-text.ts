import { shortDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import { type ClosureRule, redDays } from './closure-rules'

/** A rule as a sentence: "Vecka 29–31", "Dagen före midsommarafton". */
export function ruleText(rule: ClosureRule, language: Language): string {
  const text = textIn(language)
  const day = (monthDay: string) => shortDay(`2024-${monthDay}` as LocalDate, language)
  switch (rule.kind) {
    case 'holidays': {
      const all = redDays.every((red) => rule.days.includes(red))
      const others = all ? rule.days.filter((one) => !redDays.some((red) => red === one)) : rule.days
      const names = others.map((one) => text(`capacity.holidays.${one}`))
      return [...(all ? [text('capacity.rule.redDays')] : []), ...names].join(', ')
    }
    case 'squeeze-days':
      return text('capacity.rule.squeezeDays')
    case 'weeks':
      return rule.from === rule.to
        ? text('capacity.rule.week', { week: String(rule.from) })
        : text('capacity.rule.weeks', { from: String(rule.from), to: String(rule.to) })
    case 'dates':
      return text('capacity.rule.dates', { from: day(rule.from), to: day(rule.to) })
    case 'beside': {
      const name = text(`capacity.holidays.${rule.day}`)
      return rule.days < 0
        ? text('capacity.rule.before', { count: -rule.days, day: name })
        : text('capacity.rule.after', { count: rule.days, day: name })
    }
  }
}
