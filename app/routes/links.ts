import { index, prefix, route } from '@remix-run/route-config'

/** What a link in a mail does: it is signed, and does one thing without signing in. */
export const links = [
  route('lank/kursbevakning', 'screens/visitor/stop-watching.tsx'),
  route('lank/studiegrupp', 'screens/visitor/leave-group.tsx'),
  route('lank/avbokning', 'screens/visitor/cancel-by-link.tsx'),
  route('lank/adress', 'screens/visitor/confirm-by-link.tsx'),
  route('lank/losenord', 'screens/visitor/reset-by-link.tsx'),
  route('lank/ny-adress', 'screens/visitor/change-address-by-link.tsx'),
  route('lank/inbjudan', 'screens/visitor/invitation.tsx'),
  route('lank/inbjudan/konto', 'screens/visitor/invitation-account.tsx'),
  route('lank/tentamen/rapport', 'screens/visitor/exam-report-by-link.tsx'),
  route('lank/erbjudande', 'screens/visitor/offer.tsx'),
  route('lank/erbjudande/ja', 'screens/visitor/accept-offer.tsx'),
  route('lank/erbjudande/nej', 'screens/visitor/decline-offer.tsx'),
  route('lank/tentamen', 'screens/visitor/exam-answer.tsx'),
  route('lank/tentamen/ja', 'screens/visitor/exam-allow.tsx'),
  route('lank/tentamen/nej', 'screens/visitor/exam-refuse.tsx'),
  route('lank/tentamen/annan-kontakt', 'screens/visitor/exam-refer.tsx'),
  route('lank/tentamen/fel-mottagare', 'screens/visitor/exam-not-ours.tsx'),
  route('lank/efterfragan', 'screens/visitor/call-answer.tsx'),
  route('lank/efterfragan/svar', 'screens/visitor/call-answer-deed.tsx'),
  route('lank/behov', 'screens/visitor/need.tsx'),
  route('lank/behov/bekraftelse', 'screens/visitor/need-confirm.tsx'),
  route('lank/behov/borttagning', 'screens/visitor/need-remove.tsx'),
  route('lank/sammanslagning', 'screens/visitor/merge.tsx'),
  route('lank/sammanslagning/ja', 'screens/visitor/agree-to-merge.tsx'),
  route('lank/sammanslagning/nej', 'screens/visitor/decline-merge.tsx'),
  // A university's locker at a centre, for whoever reads its mail.
  ...prefix('lank/tentamen/skap', [
    index('screens/visitor/exam-locker.tsx'),
    route('filer/:file', 'screens/visitor/exam-locker-file.tsx'),
    route('borttagning', 'screens/visitor/exam-locker-removal.tsx'),
    route('kvittens', 'screens/visitor/exam-locker-receipt.tsx'),
  ]),
]
