import type { HostingId } from '~/exams/hosting'
import type { Keeper } from '~/exams/locker-keeper'
import { linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import type { Instant } from '~/lib/time'

/** Who came by a link to a locker, and to which; or why the link opens none. */
export function lockerLink(request: Request, now: Instant) {
  const link = linkOf(request)
  const opened = openLink('exam-locker', link, now)
  if (!opened.ok) return opened
  const keeper: Keeper = { side: 'link', link: opened.link }
  return { ok: true as const, link, keeper, id: opened.link.subjectId as HostingId }
}
