import { feeds } from '../feeds'
import type { Rows } from './rows'

/** Links for programs, and the route that each must reach. */
export const feedsRows = {
  calendar: [feeds.calendar('hemligt'), 'kalender/:secret'],
  busyCentre: [feeds.busyCentre('an-sorsele'), 'larcentra/:centre/upptaget.ics'],
  busySpace: [feeds.busySpace('studiesal'), 'lokaler/:space/upptaget.ics'],
  picture: [feeds.picture('studiesal', 'abc', 'small'), 'lokaler/:space/bilder/:picture'],
  openData: [feeds.openData(), 'data'],
  openCoursesCsv: [feeds.openCoursesCsv(), 'data/kurser.csv'],
  openCoursesJson: [feeds.openCoursesJson(), 'data/kurser.json'],
  openCoursesEmil: [feeds.openCoursesEmil(), 'data/kurser-emil3.json'],
  dcatTurtle: [feeds.dcatTurtle(), 'dcat.ttl'],
  dcatRdfXml: [feeds.dcatRdfXml(), 'dcat.rdf'],
  siteMap: [feeds.siteMap({ del: 'kurser-1' }), 'sitemap.xml'],
  robots: [feeds.robots(), 'robots.txt'],
  api: [feeds.api(), 'api'],
  openapi: [feeds.openapi(), 'api/v1/openapi.json'],
} satisfies Rows<typeof feeds>
