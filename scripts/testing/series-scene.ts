import { aCentre, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { findSeries } from '~/booking/list-series.server'
import { makeSeries } from '~/booking/make-series.server'
import { type SeriesWish, spanOn } from '~/booking/series'
import { plainDesk } from '~/centres/desk-rules'
import type { SpaceId } from '~/centres/space'
import type { LocalDate } from '~/lib/time'
import { day, stockholm } from './made'
import { aKey, aLearner, aRoomAt, aStaffAt, make, now } from './scene'

/** A centre that lets series go first, or not, with staff and a room. */
export async function aDesk(seriesFirst = false) {
  const centre = await make(async (tx) => {
    const made = await aCentre(tx, { desk: { ...plainDesk, seriesFirst } })
    await hours(tx, { centreId: made.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
    return made
  })
  const room = await aRoomAt({}, { centreId: centre.id })
  return { centre, room, staff: await aStaffAt(centre.id) }
}

/** Wednesdays 10–12 from 2 September 2026, five of them. */
export const wednesdays = (room: { id: SpaceId }, over: Partial<SeriesWish> = {}): SeriesWish => ({
  spaceId: room.id,
  title: 'Statistik A',
  guestName: 'Studiegruppen i statistik',
  guestContact: '070-123 45 67',
  places: 1,
  people: 4,
  first: false,
  pattern: {
    weekdays: [3],
    everyWeeks: 1,
    startMinute: 10 * 60,
    endMinute: 12 * 60,
    from: day('2026-09-02'),
    until: day('2026-09-30'),
  },
  ...over,
})

/** Somebody else has the room on a day at that time. */
export async function inTheWay(room: { id: SpaceId }, date: LocalDate) {
  const { start, end } = spanOn(date, { startMinute: 11 * 60, endMinute: 13 * 60 }, stockholm)
  const who = await aLearner()
  const row = await make((tx) =>
    aBooking(tx, { spaceId: room.id, personId: who.id, startsAt: start, endsAt: end }),
  )
  return { who, row }
}

/** A series that was made; its id. */
export async function made(desk: Awaited<ReturnType<typeof aDesk>>, over: Partial<SeriesWish> = {}) {
  const answer = await makeSeries(desk.staff, wednesdays(desk.room, over), aKey(), 'En kurs går före', now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.id
}

/** Its days as staff see them, each with how it went. */
export const said = async (desk: Awaited<ReturnType<typeof aDesk>>, id: Parameters<typeof findSeries>[1]) =>
  (await findSeries(desk.staff, id, now))?.days.map(({ date, how }) => `${date.slice(5)} ${how}`)
