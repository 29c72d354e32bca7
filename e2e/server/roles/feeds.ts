import type { Prepared } from '../scenes'
import { type Asked, same } from './answers'

/** What programs fetch, but for the API. */
export const feedsRows = ({ centre, space, picture }: Prepared<'roles'>): Record<string, Asked[]> => ({
  api: [['GET', '/api', same(200)]],
  'lokaler/:space/bilder/:picture': [
    ['GET', `/lokaler/${space}/bilder/${picture}.webp`, same(200)],
    ['GET', `/lokaler/${space}/bilder/${picture}-liten.webp`, same(200)],
    ['GET', `/lokaler/${space}/bilder/x.webp`, same(404)],
  ],
  // Whoever has a secret is let in; it is not among what this table gives to others.
  'kalender/:secret': [['GET', `/kalender/${'x'.repeat(43)}.ics`, same(404)]],
  'larcentra/:centre/upptaget.ics': [['GET', `/larcentra/${centre}/upptaget.ics`, same(404)]],
  'lokaler/:space/upptaget.ics': [['GET', `/lokaler/${space}/upptaget.ics`, same(404)]],
  data: [['GET', '/data', same(200)]],
  'data/kurser.csv': [['GET', '/data/kurser.csv', same(200)]],
  'data/kurser.json': [['GET', '/data/kurser.json', same(200)]],
  'data/kurser-emil3.json': [['GET', '/data/kurser-emil3.json', same(200)]],
  'dcat.ttl': [['GET', '/dcat.ttl', same(200)]],
  'dcat.rdf': [['GET', '/dcat.rdf', same(200)]],
  'sitemap.xml': [
    ['GET', '/sitemap.xml', same(200)],
    ['GET', '/sitemap.xml?del=sidor', same(200)],
    ['GET', '/sitemap.xml?del=x', same(404)],
  ],
  'robots.txt': [['GET', '/robots.txt', same(200)]],
  'health/live': [['GET', '/health/live', same(200)]],
  'health/ready': [['GET', '/health/ready', same(200)]],
})
