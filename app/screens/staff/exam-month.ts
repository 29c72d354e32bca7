import { type Instant, localDate } from '~/lib/time'

/** The month that an address asks for (`?manad=2026-11`), or else this one. */
export function monthOf(request: Request, now: Instant): string {
  const asked = new URL(request.url).searchParams.get('manad') ?? ''
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : localDate(now, 'Europe/Stockholm').slice(0, 7)
}
