import { and, eq, gt, lt } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, centres, closures, openingHours, refusals, spaceParts, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Instant } from '~/lib/time'

const minute = 60_000
const dateTimes = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall shows, by Intl and not by what the product uses. */
function wallClock(zone: string) {
  const seen = new Map<number, { date: string; minute: number; weekday: number }>()
  const format =
    dateTimes.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  dateTimes.set(zone, format)
  return (at: number) => {
    const known = seen.get(at)
    if (known) return known
    const [date = '', time = ''] = format.format(at).split(' ')
    const [hour = 0, minutes = 0] = time.split(':').map(Number)
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7
    const shown = { date, minute: hour * 60 + minutes, weekday }
    seen.set(at, shown)
    return shown
  }
}

const dayBefore = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/**
 * What the figures of a centre should be, counted row by row and quarter by quarter from what stands in
 * the tables, in another way than the product does: nothing is summed by the database, and nothing of
 * `app/` is asked.
 */
export async function recount(db: Db, centreId: CentreId, from: Instant, to: Instant, now: Instant) {
  const [centre] = await db.select().from(centres).where(eq(centres.id, centreId))
  if (!centre) throw new Error(`there is no ${centreId}`)
  const clock = wallClock(centre.timeZone)
  const rooms = await db.select().from(spaces).where(eq(spaces.centreId, centreId))
  const parts = await db.select().from(spaceParts)
  const all = await db.select().from(bookings).where(eq(bookings.centreId, centreId))
  const hours = await db.select().from(openingHours).where(eq(openingHours.centreId, centreId))
  const shut = await db.select().from(closures).where(eq(closures.centreId, centreId))
  const leavesOf = (id: string) => {
    const own = parts.filter((one) => one.spaceId === id).map((one) => one.partId as string)
    return own.length > 0 ? own : [id]
  }
  const placesOf = new Map<string, number>(rooms.map((room) => [room.id, room.places]))
  const touching = all.filter((one) => one.startsAt < to && one.endsAt > from)
  const begun = touching.filter((one) => one.startsAt >= from)
  const stands = (one: (typeof all)[number]) => one.state === 'confirmed' || one.state === 'no-show'
  const stood = touching.filter(stands)
  const over = begun.filter((one) => stands(one) && one.endsAt <= now)

  const perSpace = new Map<string, { placeMinutes: number; roomMinutes: number; openMinutes: number }>()
  const heat = new Map<number, { minutes: number; open: number; people: Set<string> }>()
  const cell = (at: number) => {
    const { weekday, minute: shown } = clock(at)
    const key = (weekday - 1) * 24 + Math.floor(shown / 60)
    const found = heat.get(key) ?? { minutes: 0, open: 0, people: new Set<string>() }
    heat.set(key, found)
    return found
  }
  const inRoom = new Map<string, Set<number>>()
  let minutes = 0
  for (const one of stood) {
    const who = one.personId ?? `${one.guestName} ${one.guestContact}`
    for (let at = Math.max(one.startsAt, from); at < Math.min(one.endsAt, to); at += minute) {
      minutes += 1
      for (const leaf of leavesOf(one.spaceId)) {
        const joined = leaf !== one.spaceId
        const places = joined ? (placesOf.get(leaf) ?? 0) : one.places
        const room = perSpace.get(leaf) ?? { placeMinutes: 0, roomMinutes: 0, openMinutes: 0 }
        perSpace.set(leaf, room)
        room.placeMinutes += places
        const used = inRoom.get(leaf) ?? new Set<number>()
        inRoom.set(leaf, used)
        if (!used.has(at)) room.roomMinutes += 1
        used.add(at)
        const hour = cell(at)
        hour.minutes += places
        hour.people.add(who)
      }
    }
  }

  const first = Math.min(...all.map((one) => one.startsAt))
  const isOpen = (room: (typeof rooms)[number], at: number) => {
    const layers = room.rules.layers ?? centre.rules.layers
    const { date, minute: shown, weekday } = clock(at)
    const yesterday = dayBefore(date)
    const within = hours.some((row) => {
      if (!layers.includes(row.layer)) return false
      const on = (day: string, dayOfWeek: number, moment: number) =>
        row.weekday === dayOfWeek &&
        row.validFrom <= day &&
        (row.validTo === null || day <= row.validTo) &&
        !hours.some(
          (other) =>
            other.layer === row.layer &&
            other.validFrom > row.validFrom &&
            other.validFrom <= day &&
            (other.validTo === null || day <= other.validTo),
        ) &&
        row.opensMinute <= moment &&
        moment < row.closesMinute
      return on(date, weekday, shown) || on(yesterday, ((weekday + 5) % 7) + 1, shown + 1440)
    })
    const shutNow = shut.some(
      (one) =>
        one.places === null &&
        (one.spaceId === null || one.spaceId === room.id) &&
        one.startsAt <= at &&
        at < one.endsAt,
    )
    return within && !shutNow && (room.retiredAt === null || at < room.retiredAt)
  }
  const shutPlacesAt = (id: string, at: number) =>
    shut
      .filter((one) => one.spaceId === id && one.startsAt <= at && at < one.endsAt)
      .reduce((sum, one) => sum + (one.places?.length ?? 0), 0)
  let openPlaceMinutes = 0
  for (const room of rooms.filter(({ id }) => leavesOf(id)[0] === id)) {
    const own = perSpace.get(room.id) ?? { placeMinutes: 0, roomMinutes: 0, openMinutes: 0 }
    perSpace.set(room.id, own)
    for (let at = Math.max(from, first); at < to; at += 15 * minute) {
      if (!isOpen(room, at)) continue
      own.openMinutes += 15
      const open = 15 * (room.places - shutPlacesAt(room.id, at))
      openPlaceMinutes += open
      cell(at).open += open
    }
  }

  const dayOf = (one: (typeof all)[number]) => clock(one.startsAt).date
  const deskDays = new Set(over.filter((one) => one.checkedInAt !== null).map(dayOf))
  const taken = (one: (typeof all)[number]) => one.answerBy === null || one.sequence >= 2
  const cancelled = begun.filter((one) => one.state === 'cancelled' && taken(one))
  const nos = await db
    .select()
    .from(refusals)
    .where(and(eq(refusals.centreId, centreId), gt(refusals.at, (from - 1) as Instant), lt(refusals.at, to)))
  return {
    counts: {
      booked: begun.filter(stands).length,
      made: begun.filter(stands).length + cancelled.length,
      minutes,
      placeMinutes: [...perSpace.values()].reduce((sum, one) => sum + one.placeMinutes, 0),
      roomMinutes: [...perSpace.values()].reduce((sum, one) => sum + one.roomMinutes, 0),
      openMinutes: [...perSpace.values()].reduce((sum, one) => sum + one.openMinutes, 0),
      openPlaceMinutes,
      due: over.length,
      came: over.filter((one) => one.checkedInAt !== null).length,
      cameMinutes: over
        .filter((one) => one.checkedInAt !== null)
        .reduce((sum, one) => sum + (Math.min(one.endsAt, to) - one.startsAt) / minute, 0),
      missed: over.filter((one) => one.state === 'no-show').length,
      unsaid: over.filter(
        (one) => deskDays.has(dayOf(one)) && one.checkedInAt === null && one.state !== 'no-show',
      ).length,
      unknown: over.filter((one) => !deskDays.has(dayOf(one)) && one.state !== 'no-show').length,
      deskDays: deskDays.size,
      days: new Set(over.map(dayOf)).size,
      cancelledByLearner: cancelled.filter((one) => one.cancelledBy === 'learner').length,
      cancelledByCentre: cancelled.filter((one) => one.cancelledBy === 'centre').length,
      declined: begun.filter((one) => one.state === 'declined').length,
      unanswered: begun.filter((one) => one.state === 'requested').length,
      refused: nos.length,
    },
    people: new Set(stood.map((one) => one.personId ?? `${one.guestName} ${one.guestContact}`)).size,
    perSpace,
    heat,
    missing: (spaceId: string) =>
      new Set(
        over.filter((one) => one.spaceId === spaceId && one.state === 'no-show').map((one) => one.personId),
      ).size,
  }
}
