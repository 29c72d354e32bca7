import { read } from '#db/connect.server'
import type { InstanceId } from '~/courses/course'
import { titleIn } from '~/courses/course'
import { endedBecause, endedToTell, followersToTell } from '~/courses/ended-telling-steps.server'
import { termName } from '~/courses/term'
import { textIn } from '~/i18n/text'
import { findPerson } from '~/identity/steps.server'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { Addressing } from './addressing.server'
import type { Mail } from './mail'
import type { Message } from './message'

/** Tells whoever studies the instance, or has saved it. */
export const courseFollowers: Addressing = async (tx, facts) => {
  const found = await followersToTell(
    tx,
    facts.map(({ subjectId }) => subjectId as InstanceId),
  )
  return facts.map(({ subjectId }) =>
    (found.get(subjectId as InstanceId) ?? []).map((personId) => ({
      kind: 'course-ended' as const,
      personId,
      address: null,
      centreId: null,
    })),
  )
}

/** The mail that a course is cancelled, or that its university has taken it away; null when it is given after all. */
export async function courseEndedMail(message: Message, { origin }: Writing): Promise<Mail | null> {
  const { personId, subjectId } = message
  const person = personId && (await findPerson(read(), personId))
  const found = await endedToTell(read(), subjectId as InstanceId)
  // An address that nobody has confirmed may be somebody else's, who asked for nothing.
  if (!person?.emailConfirmedAt || !found) return null
  const { language } = person
  const text = textIn(language)
  const { course, instance, university } = found
  const state = instance.state === 'cancelled' ? 'cancelled' : 'gone'
  const said = {
    title: titleIn(language, course),
    term: termName(instance.term),
    university: university.name,
  }
  const lead = text(`courseLetters.${state}.lead`, said)
  const reason = state === 'cancelled' ? await endedBecause(read(), instance.id) : ''
  const name = calledIn(person)
  return {
    to: { email: person.email, name },
    language,
    letter: {
      subject: text(`courseLetters.${state}.subject`, said),
      preview: lead,
      heading: text(`courseLetters.${state}.heading`),
      lead: [...(name ? [text('messages.hello', { name })] : []), lead],
      facts: [
        { term: text('courseLetters.terms.university'), value: university.name },
        ...(instance.applicationCode
          ? [{ term: text('courseLetters.terms.code'), value: instance.applicationCode }]
          : []),
        ...(reason ? [{ term: text('courseEdit.university'), value: reason }] : []),
      ],
      action: { label: text('courseLetters.show'), url: origin + paths.course(instance.id) },
      after: [
        {
          text: text('courseLetters.kept'),
          link: { label: text('courseLetters.bookings'), url: origin + paths.bookings() },
        },
      ],
    },
    calendar: null,
  }
}
