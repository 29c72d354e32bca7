import { change, read } from '#db/connect.server'
import { newReference } from '~/lib/reference'
import * as firstRun from './first-run-store.server'
import { codeDigest } from './secret.server'
import * as store from './store.server'

/**
 * While there is nobody with an account, tells the operator a new code for the set-up page, on the
 * console. The last one told counts, at every server process.
 */
export async function offerFirstRun(log: (line: string) => void): Promise<void> {
  if (await store.isAnybody(read())) return
  const code = `${newReference()}-${newReference()}`
  await change((tx) => firstRun.putFirstRunCode(tx, codeDigest(code)))
  log(`Nobody has an account yet. Open /kom-igang and set up with the code ${code}`)
}
