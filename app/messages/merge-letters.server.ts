import { read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import { centreName } from '~/centres/steps.server'
import { momentIn } from '~/i18n/moment'
import { addressMark } from '~/identity/close-steps.server'
import type { Person } from '~/identity/person'
import { findPerson, linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'
import { accountOf, type MergeId, mergeState, otherSide, sides } from '~/people/merge'
import { shownOfOther } from '~/people/merge-rules'
import { findMerge } from '~/people/merge-steps.server'
import { calledIn, type Writing } from './about.server'
import type { AboutAccount } from './account-letter'
import type { Message } from './message'

/** What becomes of two accounts that may be one person's. */
type Write = (person: Person, message: Message, writing: Writing) => Promise<AboutAccount | null>

/** The question, with a link that answers for this account alone; null when it has been answered, or ran out. */
export const mergeAsked: Write = async (person, { subjectId }, { now, origin }) => {
  const merge = await findMerge(read(), subjectId as MergeId)
  const side = merge && sides.find((one) => accountOf(merge, one) === person.id)
  if (!merge || !side || mergeState(merge, now) !== 'open' || !person.emailConfirmedAt) return null
  const other = await findPerson(read(), accountOf(merge, otherSide(side)))
  const centre = await centreName(read(), merge.centreId)
  if (!other || !centre) return null
  const id = `${side}-${addressMark(person)}` as Id<'link'>
  const link = linkText('merge-accounts', { subjectId: merge.id, id, until: merge.expiresAt }, now)
  const shown = shownOfOther(other)
  return {
    // Staff may have asked the wrong person.
    name: null,
    centre: centre.name,
    url: origin + paths.merge(link),
    facts: {
      ...(shown ? { account: shown } : {}),
      answerBy: momentIn(merge.expiresAt, centre.timeZone, person.language),
    },
  }
}

const centreOf = async ({ detail }: Message) => centreName(read(), detail.centreId as CentreId)

/** That all is in this account now. */
export const accountsMerged: Write = async (person, message, { origin }) => {
  const centre = await centreOf(message)
  return centre && { name: calledIn(person), centre: centre.name, url: origin + paths.bookings() }
}

/** That the account of this address is no more. */
export const accountClosed: Write = async (_person, message, { origin }) => {
  const centre = await centreOf(message)
  return centre && { name: null, centre: centre.name, url: origin + paths.signIn() }
}
