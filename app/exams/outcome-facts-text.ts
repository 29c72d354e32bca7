import { fullDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Example, Outcome } from './example'
import { deadlineText, feeText, fitsText } from './example-text'

/** What a reader wants to know about their exam, shortest first: until when to apply, from when, does it fit, the cost. */
export function outcomeFacts(example: Example, outcome: Outcome, language: Language) {
  const text = textIn(language)
  return [
    { term: text('exams.answer.last'), value: deadlineText(outcome, language) },
    {
      term: text('exams.answer.first'),
      value: outcome.opens ? fullDay(outcome.opens, language) : text('exams.answer.noFirst'),
    },
    { term: text('exams.answer.fits'), value: fitsText(example, outcome, language) },
    {
      term: text('exams.answer.fee'),
      value: outcome.group
        ? feeText(outcome, language)
        : `${feeText(outcome, language)}. ${text(`exams.outsiders.say.${outcome.outsiders ?? 'unknown'}`)}`,
    },
  ]
}
