import { read } from '#db/connect.server'
import { touching } from '~/availability/busy'
import { meeting } from '~/booking/steps.server'
import type { Centre } from '~/centres/centre'
import type { Space } from '~/centres/space'
import { centreName, configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { overlaps, type Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { calledAmongStaff } from './feed-entry'
import * as feeds from './feed-store.server'
import type { Subscription, SubscriptionId } from './subscription'
import * as subscriptions from './subscription-store.server'

const mostClashes = 30

/** Somebody's own secret addresses, latest first. One statement. */
export const listFeeds = (who: Learner) => feeds.listOf(read(), who.id)

/** A subscription as staff see it; its address only by its host, since others may be secret too. */
export interface ShownSubscription
  extends Pick<Subscription, 'id' | 'name' | 'checkedAt' | 'updatedAt' | 'nextAt'> {
  host: string
  spaceName: string
  /** How many of its times are held, and how many something stands in the way of. */
  held: number
  clashing: number
  error: { because: string; event?: string; what?: string } | null
}

/** A time of an outside calendar, and what stands in its way. */
export interface Clash extends Span {
  id: string
  subscriptionId: SubscriptionId
  title: string
  spaceName: string
  /** Empty when it is something else than bookings. */
  bookings: (Span & { id: string; reference: string; who: string })[]
}

/**
 * All about a centre's calendars, for those who work there; null when there is no such centre. Five statements.
 * @param text whoever reads it, in whose language an alias is said
 */
export async function calendarsOf(who: Staff, now: Instant, text: Text) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre, spaces } = configuration
  const listed = await subscriptions.listOf(read(), centre.id)
  return {
    centre,
    spaces: spaces.map(({ id, name }) => ({ id, name })),
    feeds: await feeds.listOf(read(), who.id, centre.id),
    subscriptions: listed.map(shown),
    clashes: await clashesAt(centre, spaces, now, text),
  }
}

const shown = ({
  subscription,
  ...counted
}: Awaited<ReturnType<typeof subscriptions.listOf>>[number]): ShownSubscription => {
  const { id, name, url, checkedAt, updatedAt, nextAt, error, errorDetail } = subscription
  const detail = errorDetail ? JSON.parse(errorDetail) : {}
  return {
    id,
    name,
    host: new URL(url).host,
    checkedAt,
    updatedAt,
    nextAt,
    ...counted,
    error: error ? { because: error, ...detail } : null,
  }
}

async function clashesAt(centre: Centre, spaces: Space[], now: Instant, text: Text): Promise<Clash[]> {
  const found = await subscriptions.clashesOf(read(), centre.id, now, mostClashes)
  const places = found.map(({ spaceId, start, end }) => {
    const space = spaces.find(({ id }) => id === spaceId)
    return { start, end, spaceIds: space ? touching(space, spaces).map(({ id }) => id) : [spaceId] }
  })
  const bookings = await meeting(read(), centre.id, places, 100)
  return found.map(({ id, subscriptionId, title, spaceId, start, end }, at) => ({
    id,
    subscriptionId,
    title,
    start,
    end,
    spaceName: spaces.find((one) => one.id === spaceId)?.name ?? '',
    bookings: bookings
      .filter((one) => overlaps(one, { start, end }) && places[at]?.spaceIds.includes(one.spaceId))
      .map((one) => ({
        id: one.id,
        start: one.start,
        end: one.end,
        reference: one.reference,
        who: calledAmongStaff(one, text),
      })),
  }))
}

/** The name of a subscription of the centre; null when there is none. Two statements. */
export async function findSubscription(who: Staff, id: SubscriptionId) {
  const found = await subscriptions.find(read(), who.centreId, id)
  const centre = found && (await centreName(read(), who.centreId))
  return found && centre ? { centre, name: found.name } : null
}
