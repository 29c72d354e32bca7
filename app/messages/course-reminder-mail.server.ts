import { read } from '#db/connect.server'
import { type InstanceId, type InstanceInFull, titleIn, travelTownsOf } from '~/courses/course'
import { studiedToTell } from '~/courses/tie-telling-steps.server'
import { fullDate } from '~/i18n/format'
import { textIn } from '~/i18n/text'
import { findPerson } from '~/identity/steps.server'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { ReminderFact } from './course-readers.server'
import type { Mail } from './mail'
import type { Message } from './message'

/** The mail that a day of a course is near; null when it is not studied any more, or the day has moved or passed. */
export async function courseReminderMail(message: Message, { origin, now }: Writing): Promise<Mail | null> {
  const { personId, subjectId } = message
  const { what, day } = message.detail as ReminderFact
  const person = personId && (await findPerson(read(), personId))
  const found = personId && (await studiedToTell(read(), personId, subjectId as InstanceId))
  // An address that nobody has confirmed may be somebody else's, who asked for nothing.
  if (!person?.emailConfirmedAt || !found) return null
  if (day < localDate(now, homeZone) || !isStill(found, what, day)) return null
  const { language } = person
  const text = textIn(language)
  const { course, instance, university } = found
  const said = {
    title: titleIn(language, course),
    day: fullDate(day, language),
    university: university.name,
    towns: travelTownsOf(instance).join(', '),
  }
  const letter = `courseTies.letters.${what}` as const
  const lead = text(`${letter}.lead`, said)
  const name = calledIn(person)
  const where = what === 'meeting' && said.towns !== '' ? said.towns : ''
  const code = what === 'application' ? instance.applicationCode : ''
  return {
    to: { email: person.email, name },
    language,
    letter: {
      subject: text(`${letter}.subject`, said),
      preview: lead,
      heading: text(`${letter}.heading`),
      lead: [...(name ? [text('messages.hello', { name })] : []), lead],
      facts: [
        { term: text('courseTies.letters.terms.course'), value: said.title },
        { term: text('courseTies.letters.terms.university'), value: said.university },
        { term: text('courseTies.letters.terms.where'), value: where },
        { term: text('courseTies.letters.terms.code'), value: code },
      ].filter(({ value }) => value !== ''),
      action:
        what === 'exam'
          ? { label: text('courseTies.letters.exam.action'), url: origin + paths.exams() }
          : { label: text('courseTies.letters.show'), url: origin + paths.course(instance.id) },
      after: [
        {
          text: text('courseTies.letters.remindWhy'),
          link: { label: text('courseTies.letters.remindStop'), url: origin + paths.studies(instance.id) },
        },
      ],
      preferences: origin + paths.accountMessages(),
    },
    calendar: null,
  }
}

/** Is the day still what it was when it was noted? Exams are listed elsewhere, and told as they were that morning. */
function isStill({ instance }: InstanceInFull, what: ReminderFact['what'], day: string): boolean {
  if (what === 'application') return instance.lastApplication === day
  return what === 'exam' || instance.meetings.some(({ startsOn }) => startsOn === day)
}
