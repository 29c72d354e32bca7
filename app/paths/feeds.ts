import { query } from './query'

/** What programs fetch, and the pages that tell about it. */
export const feeds = {
  calendar: (secret: string) => `/kalender/${secret}.ics`,
  busyCentre: (id: string) => `/larcentra/${id}/upptaget.ics`,
  busySpace: (id: string) => `/lokaler/${id}/upptaget.ics`,
  /** Its address changes with what it shows; `small` for lists. */
  picture: (spaceId: string, hash: string, size: 'large' | 'small' = 'large') =>
    `/lokaler/${spaceId}/bilder/${hash}${size === 'small' ? '-liten' : ''}.webp`,
  /** Open data: the page about it, its files, and what describes it to portals and search engines. */
  openData: () => '/data',
  openCoursesCsv: () => '/data/kurser.csv',
  openCoursesJson: () => '/data/kurser.json',
  openCoursesEmil: () => '/data/kurser-emil3.json',
  dcatTurtle: () => '/dcat.ttl',
  dcatRdfXml: () => '/dcat.rdf',
  siteMap: (wish: { del?: string } = {}) => `/sitemap.xml${query(wish)}`,
  robots: () => '/robots.txt',
  api: () => '/api',
  openapi: () => '/api/v1/openapi.json',
}
