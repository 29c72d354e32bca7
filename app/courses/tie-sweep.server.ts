import { change } from '#db/connect.server'
import { addDays, dayMs, homeZone, type Instant, later, localDate } from '~/lib/time'
import * as greetings from './tie-greeting-store.server'
import * as ties from './tie-store.server'

/** What is over is of no use to anybody a year later. */
const keptDays = 365

/** At night: forgets messages that are a year old, and who studied or saved what ended a year ago. */
export async function sweepStudies(now: Instant): Promise<void> {
  await change((tx) => greetings.sweep(tx, later(now, -keptDays * dayMs)))
  await change((tx) => ties.sweep(tx, addDays(localDate(now, homeZone), -keptDays)))
}
