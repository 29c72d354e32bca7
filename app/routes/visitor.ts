import { index, route } from '@remix-run/route-config'

/** Whoever looks around: none of these asks for an account. */
export const visitor = [
  index('screens/visitor/home.tsx'),
  route('sok', 'screens/visitor/search.tsx'),
  route('larcentra', 'screens/visitor/centres.tsx'),
  route('larcentra/:centre', 'screens/visitor/centre.tsx'),
  route('larcentra/:centre/tentor', 'screens/visitor/centre-exams.tsx'),
  route('lokaler/:space', 'screens/visitor/space.tsx'),
  route('tentor', 'screens/visitor/exams.tsx'),
  route('tentor/platser', 'screens/visitor/exam-hosts.tsx'),
  route('tentamenstillfallen', 'screens/visitor/exam-sittings.tsx'),
  route('kurser', 'screens/visitor/courses.tsx'),
  route('kurser/jamfor', 'screens/visitor/compare.tsx'),
  route('kurser/:instance', 'screens/visitor/course.tsx'),
  route('efterfragan', 'screens/visitor/demand.tsx'),
  route('arbetsgivare', 'screens/visitor/employer.tsx'),
  route('kurser/:instance/ansokan.ics', 'screens/visitor/course-calendar.tsx'),
  route('skapa-konto', 'screens/visitor/register.tsx'),
  route('logga-in', 'screens/visitor/sign-in.tsx'),
  route('kod', 'screens/visitor/code.tsx'),
  route('kod/brev', 'screens/visitor/code-mail.tsx'),
  route('glomt-losenord', 'screens/visitor/forgotten.tsx'),
  route('sprak', 'screens/visitor/language.tsx'),
  route('om-webbplatsen', 'screens/visitor/about.tsx'),
  route('personuppgifter', 'screens/visitor/privacy.tsx'),
  route('kom-igang', 'screens/visitor/set-up.tsx'),
  // What the picture at a door leads to: signed in, or with a booking's code.
  route('incheckning/:place', 'screens/visitor/check-in.tsx'),
  // The tablet at a door.
  route('skylt', 'screens/visitor/door.tsx'),
  // Demo and development only: the mail that would have gone out.
  route('dev/mail', 'screens/visitor/kept-mail.tsx'),
  route('dev/mail/:message/:part', 'screens/visitor/kept-mail-part.tsx'),
]
