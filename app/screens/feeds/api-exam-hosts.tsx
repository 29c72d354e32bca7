import { findHosts } from '~/exams/host-find.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { answer } from './api/answer'
import { examHostOut } from './api/exam-host-shape'
import { examHostsQuestion } from './api/exam-questions'
import { pageOf } from './api/paging'
import { notThere, ownProblem } from './api/problem'
import { readQuery } from './api/read'
import { type Asked, serve } from './api/serve'

async function list({ request, context }: Asked) {
  const query = readQuery(request, examHostsQuestion)
  const { date, start, end, sitting, format, university, municipality, limit, cursor, ...asker } = query
  const exam =
    sitting !== undefined
      ? { sittingId: sitting }
      : date !== undefined && start !== undefined && end !== undefined
        ? { date, startMinute: start, minutes: end - start, format, universityId: university ?? null }
        : null
  if (exam === null) return notThere(request)
  const found = await findHosts({ ...asker, exam, municipality: municipality ?? null }, context.now)
  if (!found.ok) {
    if (found.because === 'gone') return notThere(request)
    const sentence = textIn(languageOf(request))(`api.errors.${found.what}Unknown`)
    return ownProblem(request, 'fields', { more: { errors: { [found.what]: [sentence] } } })
  }
  const page = pageOf(
    found.hosts,
    ({ distanceKm, centre }) => [distanceKm ?? Number.MAX_VALUE, centre.name, centre.id],
    { limit, cursor },
  )
  return answer({ items: page.items.map((one) => examHostOut(one, found)), next: page.next })
}

const calls = serve({ get: list })
export const loader = calls
export const action = calls
