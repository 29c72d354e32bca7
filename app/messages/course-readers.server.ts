import type { GreetingId } from '~/courses/tie'
import { greetedBy } from '~/courses/tie-telling-steps.server'
import type { PersonId } from '~/identity/person'
import { findPeople } from '~/identity/steps.server'
import type { LocalDate } from '~/lib/time'
import type { Addressing } from './addressing.server'
import { courseFollowers } from './course-ended-mail.server'
import type { MessageKind } from './message'
import type { UntoldFact } from './store.server'

/** Tells the person that a fact names, while there is such an account. */
const named =
  (kind: MessageKind, whom: (fact: UntoldFact) => string): Addressing =>
  async (tx, facts) => {
    const there = await findPeople(
      tx,
      facts.map((fact) => whom(fact) as PersonId),
    )
    return facts.map((fact) => {
      const personId = whom(fact) as PersonId
      return there.has(personId) ? [{ kind, personId, address: null, centreId: null }] : []
    })
  }

/** Tells whoever a message of a study group was written to. */
const greeted: Addressing = async (tx, facts) => {
  const readers = await greetedBy(
    tx,
    facts.map(({ subjectId }) => subjectId as GreetingId),
  )
  return facts.map(({ subjectId }) => {
    const personId = readers.get(subjectId as GreetingId)
    return personId ? [{ kind: 'course-greeting' as const, personId, address: null, centreId: null }] : []
  })
}

/** Who hears of what happens with courses. */
export const courseReaders = {
  'course-ended': courseFollowers,
  'course-reminder-due': named('course-reminder', ({ detail }) => String(detail?.personId)),
  'course-news': named('course-news', ({ subjectId }) => subjectId),
  'course-greeted': greeted,
}

/** What a fact says of what somebody is to be reminded of. */
export interface ReminderFact extends Record<string, unknown> {
  what: 'application' | 'meeting' | 'exam'
  day: LocalDate
}
