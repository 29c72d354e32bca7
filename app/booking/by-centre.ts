import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { isoInstant, parseInstant } from '~/lib/time'
import type { BookingId } from './booking'

/** Where staff put a booking. */
export interface Target extends Span {
  spaceId: SpaceId
  whole: boolean
}

/** A target as one text, for a form. */
export const targetText = ({ spaceId, start, end, whole }: Target) =>
  [spaceId, isoInstant(start), isoInstant(end), whole ? 'hela' : 'plats'].join(' ')

/** Reads what `targetText` wrote; null for anything else. */
export function parseTarget(text: string): Target | null {
  const [spaceId = '', from = '', to = '', way, ...more] = text.split(' ')
  const [start, end] = [parseInstant(from), parseInstant(to)]
  if (!spaceId || start === null || end === null || end <= start || more.length > 0) return null
  if (way !== 'hela' && way !== 'plats') return null
  return { spaceId: spaceId as SpaceId, start, end, whole: way === 'hela' }
}

/** A booking that staff move, and where to. */
export interface MoveByCentre {
  id: BookingId
  to: Target
}

/** What came of moving or cancelling several. */
export interface Settled {
  done: number
  /** Those that stay as they were, with why. */
  left: { id: BookingId; because: string }[]
}

/** What tells the letter that the centre moved a booking, and why. */
export interface MovedByCentre {
  by: 'centre'
  reason: string
}

/** When a booking was moved, by its centre or by its owner. */
export const isMovedByCentre = (detail: unknown): detail is MovedByCentre =>
  typeof detail === 'object' && detail !== null && (detail as { by?: unknown }).by === 'centre'
