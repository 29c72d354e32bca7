import { type Instant, instant } from './time'

/** Since when this process knows each thing to be as it is. */
const known = new Map<string, { mark: string; since: Instant }>()
const mostKnown = 20_000

/** Does who asks have this answer already (RFC 9110 13.1)? A list of marks is asked whole. */
export function isKnown(asked: Headers, etag: string, lastModified?: string): boolean {
  const marks = asked.get('if-none-match')
  // Whoever packs what we send marks it weak; it says the same.
  if (marks !== null) return marks.split(',').some((one) => ['*', bare(etag)].includes(bare(one.trim())))
  // Only the very moment that was told: another process may have seen it change and change back.
  return lastModified !== undefined && asked.get('if-modified-since') === lastModified
}

const bare = (mark: string) => mark.replace(/^W\//, '')

/**
 * Since when something has been as its mark says. Whole seconds, and never one that an earlier state was told with.
 * @param key what it is
 */
export function sinceWhen(key: string, mark: string, now: Instant): Instant {
  const before = known.get(key)
  known.delete(key)
  const second = Math.floor(now / 1000) * 1000
  const since =
    before?.mark === mark ? before.since : instant(Math.max(second, before ? before.since + 1000 : 0))
  known.set(key, { mark, since })
  if (known.size > mostKnown) known.delete(known.keys().next().value as string)
  return since
}
