import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aPerson } from '#db/make-people'
import { outbox, people } from '#db/schema'
import type { LinkPurpose, SignedLink } from '~/identity/link'
import { linkText, openLink } from '~/identity/link.server'
import type { Learner, Person, PersonId } from '~/identity/person'
import { resetLinkText } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import { hourMs, type Instant, later } from '~/lib/time'
import { moment } from './caller'

/** Somebody with an account, whose address is confirmed unless told otherwise. */
export const learner = async (over: Partial<Person> = {}) =>
  (await change((tx) => aPerson(tx, over))) as unknown as Learner
/** Somebody who has not shown that the address is theirs. */
export const unconfirmed = () => learner({ emailConfirmedAt: null })

/** Somebody as they stand in the database; null when they do not. */
export const personOf = async (id: PersonId) =>
  (await read().select().from(people).where(eq(people.id, id)))[0] ?? null

/** What was noted to be told about something, in order. */
export const factsOf = async (subjectId: string) =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, subjectId)).orderBy(outbox.id)).map(
    ({ fact, detail }) => ({ fact, detail }),
  )

/** A link as it is opened from a mail. */
export function opened<Purpose extends LinkPurpose>(purpose: Purpose, subjectId: string, until: Instant) {
  const text = linkText(purpose, { subjectId, id: newId<'link'>(), until }, moment)
  const answer = openLink(purpose, text, moment)
  if (!answer.ok) throw new Error(answer.because)
  return answer.link
}

/** The link to a new password, as it is opened from a mail. */
export async function resetLink(id: PersonId): Promise<SignedLink<'reset-password'>> {
  const facts = { id: newId<'link'>(), until: later(moment, hourMs) }
  const answer = openLink('reset-password', (await resetLinkText(read(), id, facts, moment)) ?? '', moment)
  if (!answer.ok) throw new Error(answer.because)
  return answer.link
}
