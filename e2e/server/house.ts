import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aCentre, aSpace, hours } from '#db/make'
import { aMembership } from '#db/make-people'
import type { BookingRules } from '~/centres/booking-rules'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { startSession } from '~/identity/session.server'
import { aMember } from './member'

/** Rules that forbid next to nothing. */
export const unlimited: Partial<BookingRules> = { openBookings: null, stepMinutes: 15, shortestMinutes: 15 }
const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], opensMinute: 0, closesMinute: 24 * 60 }

/** So many people with keys. */
export async function crowd(tx: Db, count: number) {
  const members: Awaited<ReturnType<typeof aMember>>[] = []
  for (let number = 0; number < count; number += 1) members.push(await aMember(tx))
  return members
}

/** A centre with few rules, open round the clock unless told otherwise. */
export async function aHouse(tx: Db, open: Partial<Parameters<typeof hours>[1]> = {}) {
  const centre = await aCentre(tx, { rules: unlimited })
  await hours(tx, { centreId: centre.id, ...always, ...open })
  return centre
}

/** So many rooms. */
export async function rooms(tx: Db, centreId: CentreId, count: number) {
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) ids.push((await aSpace(tx, { centreId })).id)
  return ids
}

/** A hall of four that is also let whole, a room, and one that joins them. */
export async function joinable(tx: Db, centreId: CentreId) {
  const hall = await aSpace(tx, { centreId, kind: 'study-hall', places: 4, bookable: 'both' })
  const room = await aSpace(tx, { centreId })
  const joined = await aSpace(tx, { centreId, parts: [hall.id, room.id] })
  return { hall: hall.id, room: room.id, joined: joined.id }
}

/** One of each role at a centre. */
export const staffOf = async (tx: Db, { centreId }: { centreId: CentreId }) => {
  const people = { staff: await aMember(tx), manager: await aMember(tx), invigilator: await aMember(tx) }
  for (const [role, { id }] of Object.entries(people)) {
    await aMembership(tx, { personId: id, role: role as keyof typeof people, centreId })
  }
  return people
}

/** Signs somebody in. @returns the cookie */
export const cookieOf = (id: PersonId) =>
  startSession(id, { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null })

/** Signs all of them in. @returns their cookies, by the same names */
export async function cookiesOf(people: Record<string, { id: PersonId }>) {
  const cookies: Record<string, string> = {}
  for (const [name, { id }] of Object.entries(people)) cookies[name] = await cookieOf(id)
  return cookies
}
