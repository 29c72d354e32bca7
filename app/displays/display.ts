import type { SpaceId } from '~/centres/space'
import type { Id } from '~/lib/id'
import { type Instant, later, minuteMs } from '~/lib/time'

export type DisplayId = Id<'display'>

/** A tablet at the door of a space. */
export interface Display {
  id: DisplayId
  spaceId: SpaceId
  createdAt: Instant
  /** Null: nobody has typed its code. */
  pairedAt: Instant | null
  /** When it last asked, to the minute. */
  seenAt: Instant | null
}

/** A code is typed at once, by whoever asked for it. */
export const codeGoodMs = 15 * minuteMs
/** More than any centre has doors. */
export const displaysMost = 60
/** That a display is there is written once in so long, not each time it asks. */
export const seenEveryMs = minuteMs
/** Who has not asked for so long has lost the line. */
const lostAfterMs = 3 * minuteMs

/** Until when its code can be typed. */
export const codeUntil = ({ createdAt }: Pick<Display, 'createdAt'>) => later(createdAt, codeGoodMs)

/** How a display stands: waiting for its code, shown, or without a line since it was last seen. */
export type DisplayState =
  | { is: 'waiting'; until: Instant }
  | { is: 'shown' }
  | { is: 'lost'; since: Instant }
  | { is: 'expired' }

/** How a display stands at a moment. */
export function stateOf(display: Display, now: Instant): DisplayState {
  const { pairedAt, seenAt } = display
  if (pairedAt === null) {
    const until = codeUntil(display)
    return now < until ? { is: 'waiting', until } : { is: 'expired' }
  }
  const since = seenAt ?? pairedAt
  return now - since < lostAfterMs ? { is: 'shown' } : { is: 'lost', since }
}

/** A display as staff see it. */
export interface ListedDisplay {
  id: DisplayId
  spaceId: SpaceId
  space: string
  state: DisplayState
  pairedAt: Instant | null
  seenAt: Instant | null
  /** While it waits for it. */
  code: string | null
}
