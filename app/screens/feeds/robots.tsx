import { paths } from '~/paths'
import { type Asked, serve } from './api/serve'

/**
 * What search engines may read: every page, but none of the endless searches of one, nothing that is somebody's, and
 * no mailed link. It keeps nobody out: pages do that themselves.
 */
const closed = [
  '/kurser?',
  '/sok?',
  '/tentor/platser',
  '/tentamenstillfallen?',
  '/konto',
  '/bokningar',
  '/personal',
  '/larosaten',
  '/lank/',
  '/dev/',
]

async function show({ context }: Asked) {
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${context.origin}${paths.siteMap()}`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
