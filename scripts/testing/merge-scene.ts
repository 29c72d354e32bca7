import { eq } from 'drizzle-orm'
import { read } from '#db/connect.server'
import { aBooking } from '#db/make-bookings'
import * as schema from '#db/schema'
import { textIn } from '~/i18n/text'
import { addressMark } from '~/identity/close-steps.server'
import { linkText, openLink } from '~/identity/link.server'
import type { Learner, Person, PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import { type Instant, later } from '~/lib/time'
import { askToMerge } from '~/people/ask-to-merge.server'
import type { AccountMerge, Side } from '~/people/merge'
import { aLearner, aPlace, aRoomAt, aStaffAt, make, now } from './scene'

export const text = textIn('sv')
/** What was answered, in a word. */
export const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)
/** One hour, so many hours from now. */
export const hour = (from: number) => ({
  startsAt: later(now, from * 3_600_000),
  endsAt: later(now, (from + 1) * 3_600_000),
})

/** A centre that knows two accounts, its staff, and a room. */
export async function aPair(over: { kept?: Partial<Person>; closed?: Partial<Person> } = {}) {
  const centre = await aPlace()
  const room = await aRoomAt({}, { centreId: centre.id })
  const [staff, kept, closed] = [
    await aStaffAt(centre.id),
    await aLearner({ name: 'Kajsa Ek', ...over.kept }),
    await aLearner({ name: 'Kajsa Ek', ...over.closed }),
  ]
  await make(async (tx) => {
    await aBooking(tx, { spaceId: room.id, personId: kept.id, ...hour(-48) })
    await aBooking(tx, { spaceId: room.id, personId: closed.id, ...hour(-24) })
  })
  return { centre, room, staff, kept, closed }
}

export type Pair = Awaited<ReturnType<typeof aPair>>

/** Their staff have asked both whether the accounts are one person's. */
export async function asked({ staff, kept, closed }: Pair, at = now): Promise<AccountMerge> {
  const answer = await askToMerge(staff, { keptId: kept.id, closedId: closed.id }, at)
  if (!answer.ok) throw new Error(answer.because)
  return answer.merge
}

/** The link that was mailed to the owner of a side. */
export function linkOf(merge: AccountMerge, side: Side, owner: Learner, at: Instant = now) {
  const id = `${side}-${addressMark(owner)}` as Id<'link'>
  const facts = { subjectId: merge.id, id, until: merge.expiresAt }
  const opened = openLink('merge-accounts', linkText('merge-accounts', facts, at), at)
  if (!opened.ok) throw new Error(opened.because)
  return opened.link
}

/** Both have been asked: the link of each. */
export async function bothLinks(pair: Pair) {
  const merge = await asked(pair)
  return [linkOf(merge, 'kept', pair.kept), linkOf(merge, 'closed', pair.closed)] as const
}

/** Somebody as they stand in the database. */
export const rowOf = async ({ id }: { id: PersonId }) =>
  (await read().select().from(schema.people).where(eq(schema.people.id, id)))[0]
