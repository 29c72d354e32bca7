import { data } from '@remix-run/node'
import { needByLink } from '~/courses/demand-need-link.server'
import { needOf } from '~/courses/demand-page.server'
import { courseProfessions } from '~/courses/search-place.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import type { Instant } from '~/lib/time'

/** The page that a letter to an employer opens: what it needs, how that stands, and what can be done; it does nothing. */
export async function showNeed(request: Request, now: Instant) {
  const opened = openLink('employer-need', linkOf(request), now)
  if (!opened.ok) return deadLink(request, opened.because)
  const found = await needByLink(opened.link)
  if (!found) return deadLink(request, 'gone')
  const language = languageOf(request)
  const text = textIn(language)
  const names = new Map([[found.municipalityCode, found.placeName]])
  return data({
    ok: true as const,
    language,
    link: linkOf(request),
    lead: text('demand.link.lead', { employer: found.employer, place: found.placeName }),
    state: found.state,
    need: needOf(found, names, await courseProfessions(), text),
  })
}
