import { prefix, route } from '@remix-run/route-config'

/** For programs, and the pages that tell about it. */
export const feeds = [
  route('api', 'screens/feeds/api-page.tsx'),
  // What is open for anybody to fetch, who describes it, and what search engines are told.
  route('data', 'screens/feeds/open-data-page.tsx'),
  route('data/kurser.csv', 'screens/feeds/open-courses-csv.tsx'),
  route('data/kurser.json', 'screens/feeds/open-courses-json.tsx'),
  route('data/kurser-emil3.json', 'screens/feeds/open-courses-emil.tsx'),
  route('dcat.ttl', 'screens/feeds/dcat-turtle.tsx'),
  route('dcat.rdf', 'screens/feeds/dcat-rdf-xml.tsx'),
  route('sitemap.xml', 'screens/feeds/site-map.tsx'),
  route('robots.txt', 'screens/feeds/robots.tsx'),
  // The secret and `.ics` after it: the router knows whole segments only.
  route('kalender/:secret', 'screens/feeds/calendar.tsx'),
  route('larcentra/:centre/upptaget.ics', 'screens/feeds/busy-centre.tsx'),
  route('lokaler/:space/upptaget.ics', 'screens/feeds/busy-space.tsx'),
  // The hash of a picture and `.webp` after it.
  route('lokaler/:space/bilder/:picture', 'screens/feeds/picture.tsx'),
  ...prefix('health', [
    route('live', 'screens/feeds/health-live.tsx'),
    route('ready', 'screens/feeds/health-ready.tsx'),
  ]),
  ...prefix('api/v1', [
    route('openapi.json', 'screens/feeds/api-description.tsx'),
    route('tokens', 'screens/feeds/api-tokens.tsx'),
    route('centres', 'screens/feeds/api-centres.tsx'),
    route('centres/:centre', 'screens/feeds/api-centre.tsx'),
    route('centres/:centre/spaces', 'screens/feeds/api-spaces.tsx'),
    route('spaces/:space/availability', 'screens/feeds/api-availability.tsx'),
    route('free', 'screens/feeds/api-free.tsx'),
    route('exam-sittings', 'screens/feeds/api-exam-sittings.tsx'),
    route('courses', 'screens/feeds/api-courses.tsx'),
    route('courses/:course', 'screens/feeds/api-course.tsx'),
    route('bookings', 'screens/feeds/api-bookings.tsx'),
    route('bookings/:booking/cancellation', 'screens/feeds/api-cancellation.tsx'),
    route('bookings/:booking/check-in', 'screens/feeds/api-check-in.tsx'),
    route('bookings/:booking/move', 'screens/feeds/api-move.tsx'),
    route('series', 'screens/feeds/api-series.tsx'),
    route('waits', 'screens/feeds/api-waits.tsx'),
    route('waits/:wait', 'screens/feeds/api-wait.tsx'),
    route('waits/:wait/acceptance', 'screens/feeds/api-wait-acceptance.tsx'),
    route('exam-hosts', 'screens/feeds/api-exam-hosts.tsx'),
    route('exam-requests', 'screens/feeds/api-exam-requests.tsx'),
    route('exam-requests/:request', 'screens/feeds/api-exam-request.tsx'),
    route('exam-requests/:request/cancellation', 'screens/feeds/api-exam-request-cancellation.tsx'),
    route('exam-requests/:request/acceptance', 'screens/feeds/api-exam-request-acceptance.tsx'),
    route('exam-requests/:request/answer', 'screens/feeds/api-exam-request-answer.tsx'),
    route('*', 'screens/feeds/api-nothing.tsx'),
  ]),
]
