import type { Language } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import { penaltyFields } from './form-fields'
import { weekdayText } from './policy-text'

/** What a field of the policy's form is called, wherever it is named: "Måndag", "Grupp 2: avgift för högskola". */
export function fieldText(name: string, language: Language): string {
  const text = textIn(language)
  const [, kind = '', number = ''] = /^([dslbg])(\d)\b/.exec(name) ?? []
  const part = /^(?:[slbg]\d|o)-(.+)$/.exec(name)?.[1]
  if (kind === 'd') return text('exams.fields.hours', { day: weekdayText(Number(number), language) })
  if (kind === 's') return text('exams.fields.lastStart', { day: weekdayText(Number(number), language) })
  if (kind === 'l')
    return `${text('exams.fields.leadFor', { number })}: ${say(text, `exams.fields.${part ?? 'lead'}`)}`
  if (kind === 'b')
    return `${text('exams.fields.beside', { number })}: ${say(text, `exams.fields.${part ?? 'besideDays'}`)}`
  if (kind === 'g') return `${text('exams.fields.group', { number })}: ${say(text, `exams.terms.${part}`)}`
  if (name.startsWith('o-')) return `${text('exams.fields.others')}: ${say(text, `exams.terms.${part}`)}`
  const penalty = penaltyFields.find((one) => name === `${one}Plus`)
  if (penalty) return `${text(`exams.fields.${penalty}`)}: ${text('exams.fields.plus')}`
  return say(text, `exams.fields.${name}`)
}
