import type { Instant } from '~/lib/time'
import { importEmil } from './import-emil.server'

/** `EMIL_ADDRESSES`: what the operator wants read every night, with blanks between. */
const addresses = () => (process.env.EMIL_ADDRESSES ?? '').split(/\s+/).filter(Boolean)

/**
 * Reads the operator's addresses, one after the other; of several servers one reads each. What breaks off goes on the
 * next night.
 */
export async function importNightly(
  log: (line: string) => void,
  clock: () => Instant,
  signal?: AbortSignal,
): Promise<void> {
  for (const address of addresses()) {
    const done = await importEmil(address, { clock, ...(signal && { signal }) })
    if (done.ok) log(`courses of ${address}: ${JSON.stringify(done.counts)}`)
    else if (done.because !== 'under-way')
      log(`courses of ${address} broke off: ${done.because} ${done.what ?? ''}`)
  }
}
