import { read } from '#db/connect.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { aliasText, shownName } from '~/identity/shown-name'
import { isFoundBy } from '~/lib/fold'
import type { Instant } from '~/lib/time'
import * as store from './known-store.server'

/** Somebody who may be booked for, as staff see them. */
export interface Known {
  id: PersonId
  /** Their name, or the alias of somebody with protected identity. */
  name: string
  /** Enough of the address to tell two of one name apart; empty where no name is to be shown. */
  hint: string
}

const most = 8

/**
 * People with an account whom staff may book for: those who have booked at this centre before, by the
 * beginning of their names or by their whole e-mail. There is no directory of all people.
 * @returns at most eight; none for a question of less than two letters
 */
export async function findKnown(who: Staff, question: string, now: Instant, text: Text): Promise<Known[]> {
  const asked = question.trim().toLowerCase()
  if (asked.includes('@')) {
    const found = await store.findKnownByEmail(read(), who.centreId, asked)
    return found ? [shown(found, text)] : []
  }
  if (asked.length < 2) return []
  const all = await store.listKnown(read(), who.centreId, now)
  return all
    .map((one) => shown(one, text))
    .filter(({ name }) => isFoundBy(asked, name))
    .slice(0, most)
}

/** One of them by id; null for everybody else. */
export async function knownPerson(who: Staff, id: PersonId, text: Text): Promise<Known | null> {
  const found = await store.findKnown(read(), who.centreId, id)
  return found && shown(found, text)
}

function shown(person: NonNullable<Awaited<ReturnType<typeof store.findKnown>>>, text: Text): Known {
  const name = shownName(person, 'staff', text) ?? aliasText(person, text)
  const [local = '', domain = ''] = person.email.split('@')
  return { id: person.id, name, hint: person.protectedIdentity ? '' : `${local.slice(0, 2)}…@${domain}` }
}
