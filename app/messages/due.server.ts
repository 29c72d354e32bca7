import { change, read } from '#db/connect.server'
import { noteOnce } from '#db/outbox.server'
import { dayBounds, type Instant, localDate, wallTime } from '~/lib/time'
import * as store from './due-store.server'
import type { Day } from './message'

const batchMost = 100
/** When day lists are made, in minutes of the wall clock: before anybody opens. */
const morningMinute = 6 * 60 + 30

/**
 * Notes the bookings that their owners want to be reminded of by now. Once for each booking and start,
 * however often and by how many it is looked for.
 */
export async function noteReminders(now: Instant): Promise<void> {
  for (;;) {
    const found = await store.remindable(read(), now, batchMost)
    if (found.length > 0)
      await change(async (tx) => {
        for (const { id, start } of found) {
          const fact = { fact: 'reminder-due', subjectId: id, at: now, detail: { start } } as const
          await noteOnce(tx, store.reminderKey(id, start), fact)
        }
      })
    if (found.length < batchMost) return
  }
}

/** Notes, once a morning, the centres whose people are to have the list of the day. */
export async function noteDayLists(now: Instant): Promise<void> {
  for (const zone of await store.zones(read())) {
    const date = localDate(now, zone)
    const morning = wallTime(date, morningMinute, zone)
    if (now < morning) continue
    const day: Day = { date, ...dayBounds(date, zone) }
    const found = await store.listable(read(), zone, day, morning)
    if (found.length === 0) continue
    await change(async (tx) => {
      for (const id of found) {
        const fact = { fact: 'day-list-due', subjectId: id, at: now, detail: { ...day } } as const
        await noteOnce(tx, store.dayListKey(id, day), fact)
      }
    })
  }
}
