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
  route('kod', 'screens/visitor/code.tsx'),
  route('kod/brev', 'screens/visitor/code-mail.tsx'),
  route('glomt-losenord', 'screens/visitor/forgotten.tsx'),
  route('sprak', 'screens/visitor/language.tsx'),
  route('om-webbplatsen', 'screens/visitor/about.tsx'),
  route('personuppgifter', 'screens/visitor/privacy.tsx'),
  route('kom-igang', 'screens/visitor/set-up.tsx'),
  // What a link in a mail does, without signing in.
  route('lank/avbokning', 'screens/visitor/cancel-by-link.tsx'),
  route('lank/adress', 'screens/visitor/confirm-by-link.tsx'),
  route('lank/losenord', 'screens/visitor/reset-by-link.tsx'),
  route('lank/ny-adress', 'screens/visitor/change-address-by-link.tsx'),
  route('lank/inbjudan', 'screens/visitor/invitation.tsx'),
  route('lank/inbjudan/konto', 'screens/visitor/invitation-account.tsx'),
  route('lank/erbjudande', 'screens/visitor/offer.tsx'),
  route('lank/erbjudande/ja', 'screens/visitor/accept-offer.tsx'),
  route('lank/erbjudande/nej', 'screens/visitor/decline-offer.tsx'),
  // Demo and development only: the mail that would have gone out.
  route('dev/mail', 'screens/visitor/kept-mail.tsx'),
  route('dev/mail/:message/:part', 'screens/visitor/kept-mail-part.tsx'),
]

const learner = [
  route('logga-ut', 'screens/learner/sign-out.tsx'),
  route('lokaler/:space/bokning', 'screens/learner/reserve.tsx'),
  route('lokaler/:space/ko', 'screens/learner/queue.tsx'),
  route('koplatser/:wait', 'screens/learner/wait.tsx'),
  route('koplatser/:wait/bokning', 'screens/learner/wait-acceptance.tsx'),
  route('koplatser/:wait/avslut', 'screens/learner/wait-leave.tsx'),
  route('bokningar', 'screens/learner/bookings.tsx'),
  route('bokningar/:booking', 'screens/learner/booking.tsx'),
  route('bokningar/:booking/kalender.ics', 'screens/learner/calendar.tsx'),
  route('bokningar/:booking/flytt', 'screens/learner/move.tsx'),
  route('bokningar/:booking/avbokning', 'screens/learner/cancel.tsx'),
  route('konto', 'screens/learner/account.tsx'),
  route('konto/uppgifter', 'screens/learner/account-details.tsx'),
  route('konto/adress', 'screens/learner/account-address.tsx'),
  route('konto/losenord', 'screens/learner/account-password.tsx'),
  route('konto/sessioner', 'screens/learner/account-sessions.tsx'),
  route('konto/meddelanden', 'screens/learner/account-messages.tsx'),
  route('konto/nycklar', 'screens/learner/account-tokens.tsx'),
  route('konto/nycklar/:token/aterkallelse', 'screens/learner/account-token.tsx'),
  route('konto/kalender', 'screens/learner/account-calendars.tsx'),
  route('konto/kalender/:feed/aterkallelse', 'screens/learner/account-calendar.tsx'),
]

/** Who works at a centre. */
const staff = [
  route('personal', 'screens/staff/desk.tsx'),
  route('personal/:centre', 'screens/staff/today.tsx'),
  route('personal/:centre/medarbetare', 'screens/staff/members.tsx'),
  route(
    'personal/:centre/medarbetare/inbjudningar/:invitation/aterkallelse',
    'screens/staff/invitation-revoke.tsx',
  ),
  route(
    'personal/:centre/medarbetare/inbjudningar/:invitation/utskick',
    'screens/staff/invitation-again.tsx',
  ),
  ...prefix('personal/:centre/kalendrar', [
    index('screens/staff/calendars.tsx'),
    route('adresser', 'screens/staff/calendars-feeds.tsx'),
    route('upptaget', 'screens/staff/calendars-busy.tsx'),
    route('prenumerationer', 'screens/staff/calendars-follow.tsx'),
    route('prenumerationer/:subscription/hamtning', 'screens/staff/calendars-fetch.tsx'),
    route('prenumerationer/:subscription/borttagning', 'screens/staff/calendars-unfollow.tsx'),
  ]),
  route('personal/:centre/brev', 'screens/staff/undelivered.tsx'),
  route('personal/:centre/brev/:message/omsandning', 'screens/staff/send-again.tsx'),
  route('personal/:centre/forfragningar', 'screens/staff/requests.tsx'),
  route('personal/:centre/forfragningar/:booking/godkannande', 'screens/staff/approval.tsx'),
  route('personal/:centre/forfragningar/:booking/avslag', 'screens/staff/decline.tsx'),
  route('personal/:centre/kolista', 'screens/staff/queue.tsx'),
  route('personal/:centre/serier', 'screens/staff/series-list.tsx'),
  route('personal/:centre/serier/ny', 'screens/staff/series-new.tsx'),
  route('personal/:centre/serier/:series', 'screens/staff/series-one.tsx'),
  route('personal/:centre/serier/:series/andring', 'screens/staff/series-change.tsx'),
  route('personal/:centre/serier/:series/avbokning', 'screens/staff/series-cancel.tsx'),
  route('personal/:centre/serier/:series/dag', 'screens/staff/series-day.tsx'),
  route('personal/:centre/serier/:series/fortsattning', 'screens/staff/series-go-on.tsx'),
]

/** For programs, and the page that tells about them. */
const feeds = [
  route('api', 'screens/feeds/api-page.tsx'),
  // The secret and `.ics` after it: the router knows whole segments only.
  route('kalender/:secret', 'screens/feeds/calendar.tsx'),
  route('larcentra/:centre/upptaget.ics', 'screens/feeds/busy-centre.tsx'),
  route('lokaler/:space/upptaget.ics', 'screens/feeds/busy-space.tsx'),
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
    route('series', 'screens/feeds/api-series.tsx'),
    route('waits', 'screens/feeds/api-waits.tsx'),
    route('waits/:wait', 'screens/feeds/api-wait.tsx'),
    route('waits/:wait/acceptance', 'screens/feeds/api-wait-acceptance.tsx'),
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
