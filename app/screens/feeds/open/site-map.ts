import { openPage } from '~/courses/open-catalogue.server'
import { xml } from '~/lib/rdf'
import { isoInstant, type LocalDate } from '~/lib/time'
import { paths } from '~/paths'

/** So many addresses one file may have (sitemaps.org). */
export const addressesMost = 50_000

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Which file tells of which pages: that with the pages of the product, then those of courses. */
export function siteMapIndex(origin: string, coursePages: number): string {
  const parts = ['sidor', ...Array.from({ length: coursePages }, (_, at) => `kurser-${at + 1}`)]
  const lines = parts.map(
    (del) => `<sitemap><loc>${xml(`${origin}${paths.siteMap({ del })}`)}</loc></sitemap>\n`,
  )
  return `${head}<sitemapindex ${space}>\n${lines.join('')}</sitemapindex>\n`
}

/** Pages that anybody may see and a search engine may keep; nothing of them depends on who asks. */
const pages = [
  paths.home(),
  paths.search(),
  paths.centres(),
  paths.courses(),
  paths.exams(),
  paths.examSittings(),
  paths.about(),
  paths.privacy(),
  paths.api(),
  paths.openData(),
]

/** The product's own pages, and those of its centres and their spaces. */
export function pagesMap(
  origin: string,
  places: readonly { centre: string; spaces: readonly string[] }[],
): string {
  const theirs = places.flatMap(({ centre, spaces }) => [
    paths.centre(centre),
    paths.centreExams(centre),
    ...spaces.map((one) => paths.space(one)),
  ])
  const all = [...pages, ...theirs].slice(0, addressesMost).map((path) => address(origin, path))
  return `${head}<urlset ${space}>\n${all.join('')}</urlset>\n`
}

/** The pages of courses, one file's worth of them, from 1. */
export async function* coursesMap(origin: string, today: LocalDate, page: number): AsyncGenerator<string> {
  yield `${head}<urlset ${space}>\n`
  for await (const some of openPage(today, addressesMost, page))
    yield some.map(({ id, changedAt }) => address(origin, paths.course(id), changedAt)).join('')
  yield '</urlset>\n'
}

const address = (origin: string, path: string, changed: Parameters<typeof isoInstant>[0] | null = null) =>
  `<url><loc>${xml(`${origin}${path}`)}</loc>${changed === null ? '' : `<lastmod>${isoInstant(changed)}</lastmod>`}</url>\n`
