import type { Language } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import { minuteFields } from './form-fields'
import type { ExamRules } from './policy'
import { beforeText, penaltyText, timeText } from './policy-text'

export interface Fact {
  term: string
  /** Null: not set, to be asked. */
  value: string | null
}

/** The facts of a policy as terms and what they say, in parts of a page. */
export function factsOf(
  rules: ExamRules,
  universityOf: (id: string) => string,
  language: Language,
): Record<'apply' | 'pay' | 'day' | 'can' | 'material', Fact[]> {
  const text = textIn(language)
  const fact = (name: string, value: string | null) => ({
    term: say(text, `exams.fields.${name}`),
    value,
  })
  const before = (name: 'lead' | 'payBefore' | 'cancelBefore' | 'materialBefore') =>
    fact(name, rules[name] && beforeText(rules[name], text))
  const penalty = (name: 'lateCancelFee' | 'noShowFee') =>
    fact(name, rules[name] && penaltyText(rules[name], language))
  const choice = (name: 'order' | 'approval' | 'unpaid' | 'identity') =>
    fact(name, rules[name] && text(`exams.choices.${rules[name]}`))
  const list = (name: 'payWays' | 'support' | 'tools' | 'materialWays' | 'answerWays') =>
    fact(name, rules[name].map((one) => text(`exams.words.${one}`)).join(', ') || null)
  /** What only some centres say: silence about it is no question to ask. */
  const said = (name: string, value: string | null | false) => (value ? [fact(name, value)] : [])
  return {
    apply: [
      before('lead'),
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
      before('payBefore'),
      choice('unpaid'),
      before('cancelBefore'),
      penalty('lateCancelFee'),
      penalty('noShowFee'),
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
      before('materialBefore'),
      list('answerWays'),
      ...said('trainedFor', rules.trainedFor.map(universityOf).join(', ')),
    ],
  }
}
