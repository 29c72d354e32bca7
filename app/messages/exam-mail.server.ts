import { read } from '#db/connect.server'
import type { RequestId } from '~/exams/request'
import { requestToTell } from '~/exams/request-telling-steps.server'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { findPerson } from '~/identity/steps.server'
import { eventText } from '~/lib/icalendar'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import { type AboutExam, examLetter } from './exam-letter-text'
import { type ExamFact, type ExamNews, isStillNews } from './exam-news'
import { requestPlace } from './exam-places'
import { examName, hostAddress } from './exam-words-text'
import type { Mail } from './mail'
import { kinds, type Message } from './message'

/** The mail to a learner about how their request stands; null when that is no longer so. */
export async function examMail(
  { kind, personId, subjectId, detail }: Message,
  writing: Writing,
): Promise<Mail | null> {
  const told = await requestToTell(read(), subjectId as RequestId)
  const person = told && personId && (await findPerson(read(), personId))
  const news = detail.news as ExamNews
  const fact = detail as ExamFact
  if (!told || !person || !isStillNews(news, told.request, fact)) return null
  const { origin } = writing
  const about: AboutExam = {
    ...told,
    news,
    fact,
    name: calledIn(person),
    links: {
      request: origin + requestPlace(told.request.id),
      elsewhere: origin + paths.centres(),
      preferences: kinds[kind].must ? null : origin + paths.accountMessages(),
    },
  }
  return {
    to: { email: person.email, name: about.name },
    language: person.language,
    letter: examLetter(about, person.language),
    calendar: calendarOf(about, person.email, writing, person.language),
  }
}

/** States in which the exam stands in its learner's calendar. */
const inCalendar = ['confirmed', 'rescheduled', 'material-expected', 'ready', 'conflict']
const entering: ReadonlySet<ExamNews> = new Set(['confirmed', 'time-told', 'rescheduled'])
const leaving: ReadonlySet<ExamNews> = new Set([
  'cancelled',
  'cancelled-by-centre',
  'cancelled-by-university',
  'expired',
])

/** What the reader's calendar is to do: an exam that is sure stands there, under one name wherever it moves. */
function calendarOf(
  about: AboutExam,
  email: string,
  { from }: Writing,
  language: Language,
): Mail['calendar'] {
  const { request, news, fact, zone, configuration, name, links } = about
  const { startsAt, endsAt } = request
  const isIn = entering.has(news) && inCalendar.includes(request.state)
  const isOut = leaving.has(news) && inCalendar.includes(fact.from ?? '')
  if (startsAt === null || endsAt === null || (!isIn && !isOut)) return null
  const text = textIn(language)
  const event = {
    uid: `${request.id}@larplats`,
    sequence: request.sequence,
    start: startsAt,
    end: endsAt,
    stamp: request.stateAt,
    zone,
    status: isIn ? ('confirmed' as const) : ('cancelled' as const),
    // Calendars are shared: what somebody in hiding studies is not written there.
    summary:
      name === null
        ? text('examLetters.terms.exam')
        : `${text('examLetters.terms.exam')}: ${examName(about)}`,
    description: text('messages.calendar.reference', { reference: request.reference }),
    location: [configuration.centre.name, hostAddress(about)].filter(Boolean).join(', '),
    url: links.request,
  }
  const attendee = { email, ...(name ? { name } : {}) }
  return {
    method: isIn ? 'REQUEST' : 'CANCEL',
    file: eventText(event, { organizer: from, attendee }),
  }
}
