import { close, isUp, migrate } from '#db/connect.server'
import { openLimits } from '#db/limits.server'
import { listCentres } from './centres/list.server'
import { offerFirstRun } from './identity/first-run.server'
import { keepNights } from './nightly.server'

let migrated = false
let endNights = () => {}

/** Brings the store up to date and reads every centre, so that the first reader need not wait. Called once, before the first page. */
export async function start({ log }: { log: (line: string) => void }): Promise<void> {
  await migrate()
  await openLimits()
  await offerFirstRun(log)
  await listCentres()
  endNights = keepNights(log)
  migrated = true
}

/** Lets go of the store. */
export async function stop(): Promise<void> {
  migrated = false
  endNights()
  await close()
}

/** May pages be served? */
export const isReady = async () => migrated && (await isUp())
