import type { Taken } from '~/availability/occupancy'
import { openings } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { Person } from '~/identity/person'
import { overlaps } from '~/lib/span'
import { dayMs, type Instant, later } from '~/lib/time'
import type { Wish } from './booking'
import type { OwnBooking } from './limits'
import type { Reason } from './reasons'
import { mayReserve, type Unconfirmed } from './rules'
import type { WaitWish } from './wait'
import { hasRoom, spacesFor, wishIn } from './wait-rules'

/** What somebody who waits could be given now, or why nothing. */
export type Fit = { ok: true; space: Space; wish: Wish } | Reason

/** Somebody who waits, as the rules of booking see them. */
export interface Waiter {
  who: Pick<Person, 'municipalityCode'>
  approved: boolean
  unconfirmed: Unconfirmed | null
  suspendedUntil: Instant | null
  /** Their live bookings at the centre since the week of their wish began. */
  own: readonly OwnBooking[]
}

/**
 * Could somebody have, now, what they wait for? The first space that would do. Else `taken` where only
 * that it is full stands in the way, or the rule of the first space that says no.
 */
export function fitFor(
  wait: WaitWish,
  { who, own, ...standing }: Waiter,
  configuration: Configuration,
  taken: Taken,
  now: Instant,
): Fit {
  const spaces = spacesFor(wait, configuration.spaces)
  const theirs = own.some((one) => spaces.some(({ id }) => id === one.spaceId) && overlaps(one, wait))
  if (theirs) return { ok: false, because: 'yours-already' }
  const nos: Reason[] = []
  for (const space of spaces) {
    const wish = wishIn(space, wait)
    const open = openings(configuration, space, {
      start: later(wait.start, -dayMs),
      end: later(wait.end, dayMs),
    })
    const verdict = mayReserve(
      { centre: configuration.centre, space, open, own, ...standing },
      who,
      wish,
      now,
    )
    if (!verdict.ok) nos.push(verdict)
    else if (hasRoom(space, wish, taken)) return { ok: true, space, wish }
    else nos.unshift({ ok: false, because: 'taken' })
  }
  return nos[0] ?? { ok: false, because: 'closed' }
}
