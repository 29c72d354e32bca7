import type { Id } from '~/lib/id'
import { type Instant, instant, later, minuteMs } from '~/lib/time'
import { linkText } from './link.server'

/** So long a picture at a door is good, minutes: time to sign in on the phone, and not to use it from home. */
const goodMinutes = 10

/**
 * What shows that somebody is, or was a moment ago, where the picture is shown: a link that runs out. The
 * page that shows it asks for a new one every minute (docs/decisions/0018).
 * @param place the id of a space or a centre
 */
export function presenceLink(place: string, now: Instant): { code: string; until: Instant } {
  // Links are good to a whole second.
  const until = instant(Math.floor(later(now, goodMinutes * minuteMs) / 1000) * 1000)
  // Nobody spends it: all who stand before it may use it, so it needs no number of its own.
  return { code: linkText('check-in', { subjectId: place, id: 'q' as Id<'link'>, until }, now), until }
}
