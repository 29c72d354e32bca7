import { data } from '@remix-run/node'
import { toldIn } from '~/courses/demand-answer.server'
import { callByLink } from '~/courses/demand-call-find.server'
import { sentCall } from '~/courses/demand-sent.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import type { Instant } from '~/lib/time'

/** The page that the letter of a call opens: it shows what is asked and what was answered, and does nothing. */
export async function showCall(request: Request, now: Instant) {
  const opened = openLink('answer-course-call', linkOf(request), now)
  if (!opened.ok) return deadLink(request, opened.because)
  const found = await callByLink(opened.link)
  if (!found) return deadLink(request, 'gone')
  const language = languageOf(request)
  return data({
    ok: true as const,
    language,
    link: linkOf(request),
    lead: textIn(language)('demand.answer.lead', { sender: found.sender }),
    call: sentCall(found, language),
    told: toldIn(request),
  })
}
