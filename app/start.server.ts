import { close, isUp, migrate } from '#db/connect.server'
import { openLimits } from '#db/limits.server'
import { refusalsWritten } from './booking/count-refusal.server'
import { keepCalendars } from './calendars/keep.server'
import { listCentres } from './centres/list.server'
import { offerFirstRun } from './identity/first-run.server'
import { type Setting, startWorker } from './messages/worker.server'
import { keepMinutes } from './minutes.server'
import { keepNights } from './nightly.server'
import { keepQueues } from './queues.server'

let migrated = false
let endNights = async () => {}
let endWorker = async () => {}

/**
 * Brings the store up to date, reads every centre, so that the first reader need not wait, and starts
 * what works behind the pages. Called once, before the first page.
 */
export async function start(setting: Setting): Promise<void> {
  const { log, clock } = setting
  await migrate()
  await openLimits()
  await offerFirstRun(log)
  await listCentres()
  endNights = keepNights(log, clock)
  // A separate `npm run worker` may do it instead.
  if (process.env.WORKER !== '0') endWorker = work(setting)
  migrated = true
}

/** Tells what happens, offers what becomes free, and follows outside calendars. Returns what ends it all. */
function work(setting: Setting): () => Promise<void> {
  const { log, clock } = setting
  const ends = [
    keepMinutes(log, clock),
    keepQueues(log, clock),
    startWorker(setting),
    keepCalendars(log, clock),
  ]
  return async () => {
    await Promise.all(ends.map((end) => end()))
  }
}

/** Lets go of the store. */
export async function stop(): Promise<void> {
  migrated = false
  await endNights()
  await endWorker()
  await refusalsWritten()
  await close()
}

/** May pages be served? */
export const isReady = async () => migrated && (await isUp())

/** Works behind the pages in a process of its own, without serving any. Returns what ends it. */
export async function startWorkerAlone(setting: Setting): Promise<() => Promise<void>> {
  await migrate()
  const end = work(setting)
  return async () => {
    await end()
    await close()
  }
}
