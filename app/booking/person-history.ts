import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { type Booking, isLive } from './booking'

type Past = Span & Pick<Booking, 'state'>

/** Where a booking stands in somebody's history at a centre. */
export type HistoryPart = 'coming' | 'past' | 'missed' | 'cancelled'

/** Live ones that have not ended come first; of those that have, the request that nobody answered is past, too. */
export function historyPart({ state, end }: Past, now: Instant): HistoryPart {
  if (state === 'no-show') return 'missed'
  if (!isLive({ state })) return 'cancelled'
  return now < end ? 'coming' : 'past'
}

/** Somebody's bookings by what became of them; those to come the soonest first, the others the last first. */
export function history<T extends Past>(bookings: readonly T[], now: Instant): Record<HistoryPart, T[]> {
  const of = (part: HistoryPart) =>
    bookings
      .filter((one) => historyPart(one, now) === part)
      .sort((a, b) => (part === 'coming' ? a.start - b.start : b.start - a.start))
  return { coming: of('coming'), past: of('past'), missed: of('missed'), cancelled: of('cancelled') }
}
