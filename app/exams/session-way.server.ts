import { read } from '#db/connect.server'
import { inTheWay } from '~/booking/way-steps.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { type Instant, localDate } from '~/lib/time'
import { policyOn } from './policy-dates'
import { mayOpen, type SessionWish } from './session-rules'
import * as policies from './store.server'

/**
 * The study bookings that stand in the way of a session and could give way, and what the centre's rules say of them;
 * none where the session cannot be for another reason. Three statements.
 */
export async function wayOf(who: Staff, wish: SessionWish, now: Instant) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) throw new Error(`there is no centre ${who.centreId}`)
  const date = localDate(wish.start, configuration.centre.timeZone)
  const rules = policyOn(await policies.list(read(), who.centreId), date)?.rules
  const verdict = mayOpen(configuration, wish, now)
  const found = verdict.ok
    ? await inTheWay(read(), { space: verdict.space, configuration, now }, verdict.span)
    : []
  return {
    rule: rules?.studyBookings ?? null,
    bookings: found.map(({ id, reference, start, end }) => ({ id, reference, start, end })),
  }
}
