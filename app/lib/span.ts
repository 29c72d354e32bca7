import { earlierOf, type Instant, laterOf } from './time'

/** A stretch of time, half-open: `[start, end)`. */
export interface Span {
  start: Instant
  end: Instant
}

/** Do two spans share any moment? Ones that only touch do not. */
export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Does `outer` hold the whole of `inner`? */
export const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end

/** Length in minutes. */
export const minutes = (span: Span) => (span.end - span.start) / 60_000

/** The same time as few spans, sorted: overlapping and touching ones become one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (span.start >= span.end) continue
    if (last && span.start <= last.end) last.end = laterOf(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** What is left of `from` once `away` is taken out. Both may overlap themselves. */
export function subtract(from: readonly Span[], away: readonly Span[]): Span[] {
  const gone = merge(away)
  return merge(from).flatMap((span) => {
    const left: Span[] = []
    let start = span.start
    for (const gap of gone) {
      if (gap.end <= start || gap.start >= span.end) continue
      if (gap.start > start) left.push({ start, end: gap.start })
      start = laterOf(gap.end, start)
    }
    if (start < span.end) left.push({ start, end: span.end })
    return left
  })
}

/** The parts of `spans` that lie inside `within`. */
export function clip(spans: readonly Span[], within: Span): Span[] {
  return spans
    .filter((span) => overlaps(span, within))
    .map((span) => ({
      start: laterOf(span.start, within.start),
      end: earlierOf(span.end, within.end),
    }))
}
