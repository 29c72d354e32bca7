import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** START HERE: every address of the product, grouped by the person it is for. */

const visitor = [
  index('screens/visitor/home.tsx'),
  route('sok', 'screens/visitor/search.tsx'),
  route('larcentra', 'screens/visitor/centres.tsx'),
  route('larcentra/:centre', 'screens/visitor/centre.tsx'),
  route('lokaler/:space', 'screens/visitor/space.tsx'),
  route('skapa-konto', 'screens/visitor/register.tsx'),
  route('logga-in', 'screens/visitor/sign-in.tsx'),
  route('sprak', 'screens/visitor/language.tsx'),
  route('kom-igang', 'screens/visitor/set-up.tsx'),
  // What a link in a mail does, without signing in.
  route('lank/avbokning', 'screens/visitor/cancel-by-link.tsx'),
  // Demo and development only: the mail that would have gone out.
  route('dev/mail', 'screens/visitor/kept-mail.tsx'),
  route('dev/mail/:message/:part', 'screens/visitor/kept-mail-part.tsx'),
]

const learner = [
  route('logga-ut', 'screens/learner/sign-out.tsx'),
  route('lokaler/:space/bokning', 'screens/learner/reserve.tsx'),
  route('bokningar', 'screens/learner/bookings.tsx'),
  route('bokningar/:booking', 'screens/learner/booking.tsx'),
  route('bokningar/:booking/kalender.ics', 'screens/learner/calendar.tsx'),
  route('bokningar/:booking/flytt', 'screens/learner/move.tsx'),
  route('bokningar/:booking/avbokning', 'screens/learner/cancel.tsx'),
  route('konto', 'screens/learner/account.tsx'),
  route('konto/uppgifter', 'screens/learner/account-details.tsx'),
  route('konto/losenord', 'screens/learner/account-password.tsx'),
  route('konto/sessioner', 'screens/learner/account-sessions.tsx'),
  route('konto/nycklar', 'screens/learner/account-tokens.tsx'),
  route('konto/nycklar/:token/aterkallelse', 'screens/learner/account-token.tsx'),
]

/** Who works at a centre. */
const staff = [
  route('personal', 'screens/staff/desk.tsx'),
  route('personal/:centre', 'screens/staff/today.tsx'),
  route('personal/:centre/stangningar', 'screens/staff/closures.tsx'),
  route('personal/:centre/stangningar/ny', 'screens/staff/close.tsx'),
  route('personal/:centre/stangningar/regler', 'screens/staff/closure-rules.tsx'),
  route('personal/:centre/stangningar/regler/:rule/borttagning', 'screens/staff/closure-rule-removal.tsx'),
  route('personal/:centre/stangningar/:closure', 'screens/staff/closure.tsx'),
  route('personal/:centre/stangningar/:closure/borttagning', 'screens/staff/open-again.tsx'),
  route('personal/:centre/oppettider', 'screens/staff/hours.tsx'),
  route('personal/:centre/oppettider/:season', 'screens/staff/season.tsx'),
  route('personal/:centre/start', 'screens/staff/start.tsx'),
  route('personal/:centre/lokaler', 'screens/staff/spaces.tsx'),
  route('personal/:centre/lokaler/:space', 'screens/staff/space.tsx'),
  route('personal/:centre/lokaler/:space/avveckling', 'screens/staff/space-retirement.tsx'),
  route('personal/:centre/lokaler/:space/platser', 'screens/staff/plan.tsx'),
  route('personal/:centre/regler', 'screens/staff/rules.tsx'),
  route('personal/:centre/berorda', 'screens/staff/affected.tsx'),
  route('personal/:centre/berorda/flytt', 'screens/staff/move-affected.tsx'),
  route('personal/:centre/berorda/avbokning', 'screens/staff/cancel-affected.tsx'),
]

/** For programs, and the page that tells about them. */
const feeds = [
  route('api', 'screens/feeds/api-page.tsx'),
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
    route('bookings', 'screens/feeds/api-bookings.tsx'),
    route('bookings/:booking/cancellation', 'screens/feeds/api-cancellation.tsx'),
    route('bookings/:booking/move', 'screens/feeds/api-move.tsx'),
    route('*', 'screens/feeds/api-nothing.tsx'),
  ]),
]

export default [
  ...visitor,
  ...learner,
  ...staff,
  ...feeds,
  route('*', 'screens/visitor/nothing.tsx'),
] satisfies RouteConfig
