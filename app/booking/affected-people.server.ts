import { read } from '#db/connect.server'
import type { SpaceId } from '~/centres/space'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import * as store from './affected-store.server'
import type { BookingId } from './booking'
import { shownTo } from './closures.server'
import { displacedMost, suggestFor } from './suggest.server'

/**
 * These bookings of a centre, as far as they are live and not over, each with ways out; fifty at most.
 * @param without a space that is about to go
 */
export async function listAffected(
  who: Staff,
  ids: BookingId[],
  without: SpaceId | null,
  now: Instant,
  text: Text,
) {
  const all = await store.byIds(read(), who.centreId, ids.slice(0, displacedMost))
  const coming = all.filter(({ end }) => end > now)
  const ways = await suggestFor(who.centreId, coming, now, without)
  return coming.map((one) => ({ ...shownTo(one, text), ways: ways.get(one.id) ?? [] }))
}
