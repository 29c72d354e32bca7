import { listPlaces } from '~/centres/list-places.server'
import { openMark, openPages } from '~/courses/open-catalogue.server'
import { ownProblem } from './api/problem'
import { type Asked, serve } from './api/serve'
import { openFile, openText, todayOf } from './open/file'
import { addressesMost, coursesMap, pagesMap, siteMapIndex } from './open/site-map'

const contentType = 'application/xml; charset=utf-8'

/**
 * Every page that anybody may see, for search engines. Its parts are told apart by what is asked, so that all of them
 * lie at the root: a map may only name what lies below it (sitemaps.org).
 */
async function show(asked: Asked) {
  const today = todayOf(asked)
  const origin = asked.context.origin
  const part = new URL(asked.request.url).searchParams.get('del')
  if (part === 'sidor')
    return openText(asked, pagesMap(origin, await listPlaces()), { name: 'sitemap-sidor.xml', contentType })
  const pages = await openPages(today, addressesMost)
  if (part === null) return openText(asked, siteMapIndex(origin, pages), { name: 'sitemap.xml', contentType })
  const page = Number(/^kurser-([1-9]\d{0,3})$/.exec(part)?.[1] ?? 0)
  if (page < 1 || page > pages) return ownProblem(asked.request, 'not-there')
  return openFile(asked, {
    name: `sitemap-${part}.xml`,
    contentType,
    mark: `${await openMark(today)}-${page}`,
    write: () => coursesMap(origin, today, page),
  })
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
