import { read } from '#db/connect.server'
import type { InstanceId, InstanceState } from '~/courses/course'
import { titleIn } from '~/courses/course'
import { endedBecause, endedToTell, followersToTell } from '~/courses/ended-telling-steps.server'
import { termName } from '~/courses/term'
import { textIn } from '~/i18n/text'
import { findPerson } from '~/identity/steps.server'
import { dayMs, type Instant, later } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { Addressing } from './addressing.server'
import type { Mail } from './mail'
import type { Message } from './message'
import { lastSent } from './store.server'

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

const letterOf: Partial<Record<InstanceState, 'cancelled' | 'given'>> = {
  cancelled: 'cancelled',
  published: 'given',
}

/** So long whoever was told that a course is not given need not hear it again. */
const remembersMs = dayMs

/** Is what a fact told still so, and news to whoever has been told last what `told` says? */
function isNewsOf(message: Message, state: string, told: Awaited<ReturnType<typeof lastSent>>, now: Instant) {
  const isGiven = state === 'published'
  if ((message.detail.state === 'published') !== isGiven) return false
  const wasGiven = told?.detail.state === 'published'
  if (isGiven) return told !== null && !wasGiven
  return told === null || wasGiven || later(told.sentAt, remembersMs) <= now
}

/**
 * The mail that a course is cancelled, that its university has taken it away, or, to whoever was told so, that it is
 * given after all; null when that is so no more, or is known.
 */
export async function courseEndedMail(message: Message, { origin, now }: Writing): Promise<Mail | null> {
  const { personId, subjectId } = message
  const person = personId && (await findPerson(read(), personId))
  const found = await endedToTell(read(), subjectId as InstanceId)
  // An address that nobody has confirmed may be somebody else's, who asked for nothing.
  if (!person?.emailConfirmedAt || !found) return null
  if (!isNewsOf(message, found.instance.state, await lastSent(read(), message), now)) return null
  const { language } = person
  const text = textIn(language)
  const { course, instance, university } = found
  const state = letterOf[instance.state] ?? 'gone'
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
