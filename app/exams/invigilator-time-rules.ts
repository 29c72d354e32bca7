import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import { dayMs, type Instant } from '~/lib/time'

/** So far ahead somebody says when they can. */
const aheadMs = 400 * dayMs

/** May somebody say that they can then? Within a day's length, not gone by, not further than a year and a bit. */
export function mayBeAble(
  { start, end }: Span,
  now: Instant,
): { ok: true } | Refusal<'backwards' | 'past' | 'far'> {
  if (end <= start || end - start > dayMs) return { ok: false, because: 'backwards' }
  if (end <= now) return { ok: false, because: 'past' }
  return start < now + aheadMs ? { ok: true } : { ok: false, because: 'far' }
}
