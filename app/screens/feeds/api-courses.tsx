import { listMunicipalities } from '~/centres/list-municipalities.server'
import { searchCourses } from '~/courses/search.server'
import { kmFrom } from '~/courses/search-place.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { homeZone, localDate } from '~/lib/time'
import { answer } from './api/answer'
import { chosenOf, coursesMost, coursesQuestion } from './api/course-questions'
import { courseItemOut } from './api/course-shape'
import { marked } from './api/marked'
import { sealed } from './api/paging'
import { ownProblem } from './api/problem'
import { readQuery } from './api/read'
import { type Asked, serve } from './api/serve'

async function find({ request, context: { now, origin } }: Asked) {
  const asked = readQuery(request, coursesQuestion)
  const { q, municipality, limit, cursor } = asked
  const home = municipality ? (await listMunicipalities()).find(({ code }) => code === municipality) : null
  if (home === undefined) {
    const sentence = textIn(languageOf(request))('api.errors.municipalityUnknown')
    return ownProblem(request, 'fields', { more: { errors: { municipality: [sentence] } } })
  }
  const place = { today: localDate(now, homeZone), kmTo: await kmFrom(home), examsAt: null }
  const from = cursor?.[0] ?? 0
  const search = { words: q, chosen: chosenOf(asked), sort: 'fit' as const }
  const { items, total, facets } = await searchCourses(search, place, { from, most: limit })
  const next = from + limit < Math.min(total, coursesMost) ? sealed([from + limit]) : null
  return marked(
    request,
    answer(
      { items: items.map((one) => courseItemOut(one, place.kmTo, origin)), next, facets },
      { keep: 'a-while' },
    ),
  )
}

const calls = serve({ get: find })
export const loader = calls
export const action = calls
