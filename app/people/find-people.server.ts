import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { isFoundBy } from '~/lib/fold'
import type { Instant } from '~/lib/time'
import * as store from './register-store.server'
import { shownHere } from './shown-here'
import * as suspensions from './suspension-store.server'
import { plainNumber } from './tag-number'

/** Somebody whom a centre knows, in a list. */
export interface ListedPerson {
  id: PersonId
  who: string
  /** Their address; empty for somebody with protected identity. */
  email: string
}

type Row = Awaited<ReturnType<typeof store.all>>[number]

const most = 50

/**
 * People of the register of this staff member's centre: by the beginning of their names, by their whole
 * address or by the number of a tag; without a question those who came last. Nobody whom the centre does not
 * know is found, and nobody with protected identity by their name. Three statements, four for a name.
 * @returns fifty at most, and whether there are more; null when there is no such centre
 */
export async function findPeople(who: Staff, question: string, now: Instant, text: Text) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const found = await rowsFor(who, question.trim(), now, text)
  const once = [...new Map(found.map((row) => [row.id, row])).values()]
  const suspended = await suspensions.ofCentre(read(), who.centreId, now)
  return {
    centre,
    people: once.slice(0, most).map((row) => listed(row, text)),
    more: once.length > most,
    suspended: suspended.map(({ person, until }) => ({
      id: person.id,
      who: shownHere(person, text),
      until,
    })),
  }
}

async function rowsFor({ centreId }: Staff, question: string, now: Instant, text: Text): Promise<Row[]> {
  if (question === '') return store.lately(read(), centreId, now, most)
  if (question.includes('@')) return store.byEmail(read(), centreId, question.toLowerCase())
  const byTag = await store.byTag(read(), centreId, plainNumber(question))
  const all = await store.all(read(), centreId)
  return [...byTag, ...all.filter((row) => isFoundBy(question, shownHere(row, text)))]
}

const listed = (row: Row, text: Text): ListedPerson => ({
  id: row.id,
  who: shownHere(row, text),
  email: row.protectedIdentity ? '' : row.email,
})
