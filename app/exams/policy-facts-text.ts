import type { Language } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import { minuteFields } from './form-fields'
import type { ExamRules } from './policy'
import { beforeText, penaltyText, timeText } from './policy-text'

export interface Fact {
  term: string
  value: string
}

/** The facts of a policy as terms and what they say, in parts of a page. What is not set has to be asked. */
export function factsOf(
  rules: ExamRules,
  universityOf: (id: string) => string,
  language: Language,
): Record<'apply' | 'pay' | 'day' | 'can' | 'material', Fact[]> {
  const text = textIn(language)
  const fact = (name: string, value: string | null) => ({
    term: say(text, `exams.fields.${name}`),
    value: value ?? text('exams.ask'),
  })
  const choice = (name: 'order' | 'approval' | 'unpaid' | 'identity') =>
    fact(name, rules[name] && text(`exams.choices.${rules[name]}`))
  const list = (name: 'payWays' | 'support' | 'tools' | 'materialWays' | 'answerWays') =>
    fact(name, rules[name].map((one) => text(`exams.words.${one}`)).join(', ') || null)
  /** What only some centres say: silence about it is no question to ask. */
  const said = (name: string, value: string | null | false) => (value ? [fact(name, value)] : [])
  return {
    apply: [
      fact('lead', beforeText(rules.lead, text)),
      ...rules.leadFor.map(({ universityId, students, programme, lead }) => ({
        term: `${universityOf(universityId)}, ${programme || text(`exams.students.${students}`)}`,
        value: beforeText(lead, text),
      })),
      ...said('opensBefore', rules.opensBefore && beforeText(rules.opensBefore, text)),
      choice('order'),
      choice('approval'),
      fact('answerWithin', rules.answerWithin && timeText(rules.answerWithin, text)),
    ],
    pay: [
      list('payWays'),
      fact('payBefore', beforeText(rules.payBefore, text)),
      choice('unpaid'),
      fact('cancelBefore', beforeText(rules.cancelBefore, text)),
      fact('lateCancelFee', penaltyText(rules.lateCancelFee, language)),
      fact('noShowFee', penaltyText(rules.noShowFee, language)),
    ],
    day: [
      choice('identity'),
      ...minuteFields.flatMap((name) =>
        said(name, rules[name] !== null && text('exams.minutes', { count: rules[name] })),
      ),
    ],
    can: [list('support'), list('tools')],
    material: [
      list('materialWays'),
      fact('materialBefore', beforeText(rules.materialBefore, text)),
      list('answerWays'),
      ...said('trainedFor', rules.trainedFor.map(universityOf).join(', ')),
    ],
  }
}
