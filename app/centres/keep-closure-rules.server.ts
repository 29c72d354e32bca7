import { change, read } from '#db/connect.server'
import { type Instant, localDate } from '~/lib/time'
import { holidaysAhead, makeMissing } from './closure-steps.server'
import * as store from './closure-store.server'

/** Closes every centre on the days that its rules reach now, centre by centre in short writes. */
export async function keepClosureRules(now: Instant): Promise<void> {
  for (const { id, timeZone } of await store.centresWithRules(read())) {
    const holidays = await holidaysAhead(localDate(now, timeZone))
    await change(async (tx) => {
      for (const rule of await store.rules(tx, id)) await makeMissing(tx, rule, timeZone, holidays, now)
    })
  }
}
