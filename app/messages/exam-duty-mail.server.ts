import { read } from '#db/connect.server'
import { type DutyTold, dutyToTell } from '~/exams/invigilator-telling-steps.server'
import type { SessionId } from '~/exams/session'
import { dayAndSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Person } from '~/identity/person'
import { aliasText, shownName } from '~/identity/shown-name'
import { findPerson } from '~/identity/steps.server'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { DutyFact, DutyNews } from './exam-duty-readers.server'
import type { Letter } from './letter'
import type { Mail } from './mail'
import type { Message } from './message'

/** The mail to an invigilator about a session that they watch, or watch no more; null when that is no longer so. */
export async function dutyMail(message: Message, { origin, now }: Writing): Promise<Mail | null> {
  const { personId, detail } = message
  const person = personId && (await findPerson(read(), personId))
  const found = personId && (await dutyToTell(read(), message.subjectId as SessionId, personId))
  const news = detail.news as DutyNews
  if (!person || !found || !isStillNews(news, found, detail as DutyFact, now)) return null
  const { language } = person
  const text = textIn(language)
  const { said, facts } = partsOf(found, detail as DutyFact, language)
  const lead = text(`examDuties.${news}.lead`, said)
  const name = calledIn(person)
  const contact = { centre: found.centre.name, ways: found.ways }
  return {
    to: { email: person.email, name },
    language,
    letter: {
      subject: text(`examDuties.${news}.subject`, said),
      preview: lead,
      heading: text(`examDuties.${news}.heading`),
      lead: [...(name ? [text('messages.hello', { name })] : []), lead],
      facts,
      action: { label: text('examDuties.show'), url: origin + paths.duties() },
      after: [
        ...(news === 'ended' ? [] : [{ text: text('examDuties.cannot') }]),
        ...(found.ways ? [{ text: text('messages.contact', contact) }] : []),
      ],
    },
    calendar: null,
  }
}

/** What has been overtaken, or is over, is not told. */
function isStillNews(
  news: DutyNews,
  { isOnDuty, session }: DutyTold,
  { start, end }: DutyFact,
  now: Instant,
): boolean {
  if (session.end <= now) return false
  if (news === 'ended') return !isOnDuty
  return isOnDuty && (news === 'given' || (session.start === start && session.end === end))
}

/** The mail to a centre whose invigilator cannot come; null when they are on duty again, or the session is cancelled. */
export async function dutyDeskMail(message: Message, { origin, now }: Writing): Promise<Mail | null> {
  const fact = message.detail as DutyFact
  const watcher = fact.personId && (await findPerson(read(), fact.personId))
  const found = fact.personId && (await dutyToTell(read(), message.subjectId as SessionId, fact.personId))
  if (!watcher || !found || found.isOnDuty) return null
  const { session, centre } = found
  if (session.cancelledAt !== null || session.end <= now) return null
  const reader = message.personId ? await findPerson(read(), message.personId) : null
  const email = reader?.email ?? message.address
  if (!email) return null
  const language = reader?.language ?? 'sv'
  const url = origin + paths.examSession(centre.id, session.id)
  return {
    to: { email, name: reader && calledIn(reader) },
    language,
    letter: deskLetter(found, fact, watcher, { url, isMailbox: !reader }, language),
    calendar: null,
  }
}

function deskLetter(
  found: DutyTold,
  fact: DutyFact,
  watcher: Person,
  { url, isMailbox }: { url: string; isMailbox: boolean },
  language: Language,
): Letter {
  const text = textIn(language)
  const who = shownName(watcher, 'staff', text) ?? aliasText(watcher, text)
  const { said, facts } = partsOf(found, fact, language)
  const lead = text('examDuties.desk.lead', { ...said, who })
  const count = fact.affected ?? 0
  return {
    subject: text('examDuties.desk.subject', said),
    preview: lead,
    heading: text('examDuties.desk.heading'),
    lead: [lead, ...(count > 0 ? [text('examDuties.desk.affected', { count })] : [])],
    facts,
    action: { label: text('examDuties.desk.show'), url },
    after: [],
    ...(isMailbox && { why: text('examLetters.desk.why') }),
  }
}

/**
 * When and where, in words and as facts, and why a session was cancelled. Why somebody cannot come may be their health:
 * that is read at the desk and mailed to nobody.
 */
function partsOf({ session, centre, room }: DutyTold, { reason = '' }: DutyFact, language: Language) {
  const text = textIn(language)
  const when = dayAndSpan(session, centre.timeZone, language)
  const address = [centre.address, centre.town].filter(Boolean).join(', ')
  const why = session.cancelledAt === null ? '' : reason
  const terms = { when, room, where: centre.name, address, reason: why }
  return {
    said: { when, room, centre: centre.name },
    facts: (['when', 'room', 'where', 'address', 'reason'] as const)
      .map((term) => ({ term: text(`examDuties.terms.${term}`), value: terms[term] }))
      .filter(({ value }) => value),
  }
}
