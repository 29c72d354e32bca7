import { read } from '#db/connect.server'
import type { RequestId } from '~/exams/request'
import { isBeforeExam, isOver } from '~/exams/request-states'
import { type RequestTold, requestToTell } from '~/exams/request-telling-steps.server'
import { textIn } from '~/i18n/text'
import { confirmedByEmail, findPerson, linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'
import type { Writing } from './about.server'
import type { QuestionNews } from './exam-news'
import { questionLetter } from './exam-question-text'
import type { Mail } from './mail'
import type { Message } from './message'

/**
 * The mail to an exam office about a learner who wants to write its exam elsewhere; null when it needs no answer any
 * more. Swedish with English below, unless the mailbox is somebody's here, whose language is known.
 */
export async function examQuestionMail(
  { id, address, subjectId, detail }: Message,
  { now, origin }: Writing,
): Promise<Mail | null> {
  const told = await requestToTell(read(), subjectId as RequestId)
  const question = detail.question as QuestionNews
  if (!told || !address || !isStillAsked(question, told)) return null
  const person = await findPerson(read(), told.request.personId)
  const link = { subjectId: told.request.id, id: id as string as Id<'link'>, until: told.begins }
  const isOpen = question !== 'over' && told.begins > now
  const about = {
    ...told,
    question,
    learner: person && !person.protectedIdentity ? { name: person.name, email: person.email } : null,
    answer: isOpen ? origin + paths.examAnswer(linkText('answer-exam', link, now)) : null,
  }
  const reader = await confirmedByEmail(read(), address)
  const language = reader?.language ?? 'sv'
  const letter = questionLetter(about, language)
  const title = textIn('en')('examLetters.question.inEnglish')
  const below = { language: 'en', title, letter: questionLetter(about, 'en') } as const
  return {
    to: { email: address, name: null },
    language,
    letter: reader ? letter : { ...letter, below },
    calendar: null,
  }
}

/** What has been answered meanwhile is not asked for. */
function isStillAsked(question: QuestionNews, { request }: RequestTold): boolean {
  if (question === 'over') return isOver(request.state)
  if (!isBeforeExam(request.state)) return false
  return question === 'moved' || request.universityOk === null
}
