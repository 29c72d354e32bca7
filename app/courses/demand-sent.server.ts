import type { Language } from '~/i18n/language'
import { momentName } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import type { NamedCall } from './demand-call-find.server'
import { openCountsText, openSumText } from './demand-text'

/** A call as its own page shows it, to its sender and to the university: how many, never who. */
export function sentCall(call: NamedCall, language: Language) {
  const text = textIn(language)
  const answer = call.answer && text(`demand.call.answers.${call.answer}`)
  return {
    id: call.id,
    sender: call.sender,
    university: call.universityName,
    subject: call.subject,
    words: call.words,
    sum: openSumText(call.counts, text),
    counts: openCountsText(call.counts, call.placeNames, text),
    answer: call.answer,
    stands: answer
      ? {
          answer,
          words: call.answerText,
          when: call.answeredAt && text('demand.answer.at', { when: momentName(call.answeredAt, language) }),
        }
      : null,
    log: [
      text('demand.call.one.sent', { when: momentName(call.sentAt, language), email: call.email }),
      ...(call.answeredAt && answer
        ? [
            `${text('demand.call.one.answered', {
              when: momentName(call.answeredAt, language),
              university: call.universityName,
              answer: answer.toLowerCase(),
            })}, ${text(call.answeredBy ? 'demand.call.one.bySignedIn' : 'demand.call.one.byLink')}`,
          ]
        : []),
    ],
  }
}
