import { isOver } from '~/exams/request-states'
import type { RequestTold } from '~/exams/request-telling-steps.server'
import { clockSpan, dayName, duration, fullDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { QuestionNews } from './exam-news'
import { examName, hostAddress, hostWays, untilText, whenText } from './exam-words-text'
import type { Letter } from './letter'

/** What a letter to an exam office is written from. */
export interface AboutQuestion extends RequestTold {
  question: QuestionNews
  /** Null for somebody with protected identity: neither name nor address is mailed to a mailbox that many read. */
  learner: { name: string; email: string } | null
  /** Where it answers; null once there is nothing to answer. */
  answer: string | null
}

/** The letter to an exam office about a learner who wants to write its exam elsewhere. */
export function questionLetter(about: AboutQuestion, language: Language): Letter {
  const text = textIn(language)
  const { question, request, sitting, learner, answer } = about
  const said = {
    who: learner?.name ?? text('examLetters.nobody'),
    exam: examName(about),
    centre: about.configuration.centre.name,
    date: dayName(sitting.date, language),
    until: untilText(about.universityBy, about, language),
    reference: request.reference,
  }
  const lead = text(`examLetters.question.${question}.lead`, said)
  const why = text(`examLetters.question.${sitting.typed ? 'whyTyped' : 'why'}`)
  return {
    subject: text(`examLetters.question.${question}.subject`, { ...said, exam: sitting.courseCode }),
    preview: lead,
    heading: text(`examLetters.question.${question}.heading`),
    lead: [lead, ...becauseOf(about, language)],
    facts: questionFacts(about, language),
    action: answer ? { label: text('examLetters.question.answer'), url: answer } : null,
    after: answer
      ? [{ text: text('examLetters.question.until') }, { text: text('examLetters.question.note') }]
      : [],
    why,
  }
}

/** Why it is not written elsewhere after all. */
function becauseOf({ question, request }: AboutQuestion, language: Language): string[] {
  if (question !== 'over' || !isOver(request.state)) return []
  const state = request.state as Extract<typeof request.state, 'declined'>
  return [textIn(language)(`examLetters.question.over.${state}`)]
}

type Term =
  | 'learner'
  | 'email'
  | 'exam'
  | 'examCode'
  | 'campus'
  | 'there'
  | 'time'
  | 'host'
  | 'address'
  | 'hostContact'
  | 'hostSays'
  | 'reference'

/** What an exam office needs to know to answer: who, which exam, where, when, and how to reach the centre. */
export function questionFacts(
  about: Omit<AboutQuestion, 'question' | 'answer'>,
  language: Language,
): Letter['facts'] {
  const { sitting, request, learner, configuration } = about
  const text = textIn(language)
  const term = (key: Term, value: string) => ({ term: text(`examLetters.terms.${key}`), value })
  const { extraMinutes: extra } = request
  const length = duration(sitting.minutes)
  const minutes = extra > 0 ? text('examLetters.question.extra', { length, extra: duration(extra) }) : length
  return [
    term('learner', learner?.name ?? text('examLetters.question.hidden')),
    term('email', learner?.email ?? ''),
    term('exam', examName(about)),
    term('examCode', sitting.examCode),
    term('campus', campusText(about, language)),
    term('there', whenText(about, language)),
    term('time', minutes),
    term('host', configuration.centre.name),
    term('address', hostAddress(about)),
    term('hostContact', hostWays(about)),
    term('hostSays', text(`examLetters.question.hostSays.${request.centreOk ? 'yes' : 'asked'}`)),
    term('reference', request.reference),
  ].filter(({ value }) => value)
}

function campusText({ sitting }: Pick<AboutQuestion, 'sitting'>, language: Language): string {
  const { date, startMinute, minutes } = sitting
  const day = fullDay(date, language)
  if (startMinute === null) return textIn(language)('examLetters.later', { day })
  return `${day}${language === 'sv' ? ' kl.\u00a0' : ', '}${clockSpan(startMinute, startMinute + minutes, language)}`
}
