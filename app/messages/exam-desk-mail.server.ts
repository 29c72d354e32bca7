import { read } from '#db/connect.server'
import type { RequestId } from '~/exams/request'
import type { RequestState } from '~/exams/request-states'
import { type RequestTold, requestToTell } from '~/exams/request-telling-steps.server'
import { dayName } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Person } from '~/identity/person'
import { shownName } from '~/identity/shown-name'
import { findPerson } from '~/identity/steps.server'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { DeskNews } from './exam-news'
import { deskPlace } from './exam-places'
import { examName, universityName, untilText, whenText } from './exam-words-text'
import type { Letter } from './letter'
import type { Mail } from './mail'
import type { Message } from './message'

/** States in which each still waits for staff. */
const stillIn: Record<DeskNews, readonly RequestState[]> = {
  new: ['submitted'],
  soon: ['submitted'],
  late: ['submitted'],
  'late-university': ['awaiting-university'],
  conflict: ['conflict'],
  'university-no': ['declined', 'cancelled-by-university'],
}

/** The mail to a centre's mailbox, or to one who works there, about a request; null when it does not wait any more. */
export async function examDeskMail(
  { personId, address, subjectId, detail }: Message,
  { origin }: Writing,
): Promise<Mail | null> {
  const told = await requestToTell(read(), subjectId as RequestId)
  const news = detail.news as DeskNews
  if (!told || !stillIn[news].includes(told.request.state)) return null
  const reader = personId ? await findPerson(read(), personId) : null
  const email = reader?.email ?? address
  const learner = await findPerson(read(), told.request.personId)
  if (!email || !learner) return null
  const language = reader?.language ?? 'sv'
  const links = {
    desk: origin + deskPlace(told.request.centreId, told.request.id),
    preferences: reader ? origin + paths.accountMessages() : null,
  }
  return {
    to: { email, name: reader && calledIn(reader) },
    language,
    letter: deskLetter({ ...told, news, learner, links }, language),
    calendar: null,
  }
}

interface AboutDesk extends RequestTold {
  news: DeskNews
  learner: Person
  links: { desk: string; preferences: string | null }
}

function deskLetter(about: AboutDesk, language: Language): Letter {
  const text = textIn(language)
  const { news, request, sitting, learner, links } = about
  const said = {
    who: shownName(learner, 'staff', text) ?? '',
    exam: examName(about),
    university: universityName(about),
    when: whenText(about, language),
    date: dayName(sitting.date, language),
    until: untilText(request.answerBy, about, language),
    reference: request.reference,
  }
  const lead = text(`examLetters.desk.${news}.lead`, said)
  const reason = news === 'university-no' ? request.reason : ''
  return {
    subject: text(`examLetters.desk.${news}.subject`, { ...said, exam: sitting.courseCode }),
    preview: lead,
    heading: text(`examLetters.desk.${news}.heading`),
    lead: [lead],
    facts: [
      { term: text('examLetters.terms.when'), value: said.when },
      { term: text('examLetters.terms.exam'), value: said.exam },
      { term: text('examLetters.terms.university'), value: said.university },
      { term: text('examLetters.terms.reference'), value: said.reference },
      { term: text('examLetters.terms.reason.university'), value: reason },
    ].filter(({ value }) => value),
    action: { label: text('examLetters.desk.show'), url: links.desk },
    after: [],
    ...(links.preferences ? { preferences: links.preferences } : { why: text('examLetters.desk.why') }),
  }
}
