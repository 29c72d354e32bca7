import { type Alternative, hasAlternatives } from '~/booking/alternatives.server'
import { type Reason as BookingReason, reasonText, refusedWith } from '~/booking/reasons'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { type Reason as IdentityReason, reasonText as identityText } from '~/identity/reasons'
import { type Problem, problem } from './problem'
import { offerOut } from './space-shape'

const busySeconds = 2

/**
 * The answer where a booking, a move or a cancellation was refused: the rule, its numbers, and what
 * is free instead.
 * @param look finds what is free instead; asked only where that can help
 */
export async function refusedBooking(
  request: Request,
  reason: BookingReason,
  look: () => Promise<Alternative[]> = async () => [],
): Promise<Response> {
  const { ok: _ok, because, ...numbers } = reason
  const found = hasAlternatives(reason) ? await look() : []
  const alternatives = found.map((one) => offerOut(one, one))
  return problem(request, because, {
    detail: reasonText(reason, textIn(languageOf(request))),
    headers: refusedWith(reason).headers,
    more: { ...numbers, ...(alternatives.length > 0 ? { alternatives } : {}) },
  })
}

/** Why no key was made. Booking's `too-many` is another thing, so the limits' has another name here. */
const tokenProblems = {
  'wrong-credentials': 'wrong-credentials',
  'tokens-full': 'tokens-full',
  'too-many': 'too-often',
  busy: 'busy',
} as const satisfies Partial<Record<IdentityReason['because'], Problem>>

/** The answer where no key was made. */
export function refusedToken(
  request: Request,
  reason: IdentityReason & { because: keyof typeof tokenProblems },
): Response {
  const because = tokenProblems[reason.because]
  const wait = reason.retryAfterSeconds ?? (reason.because === 'busy' ? busySeconds : undefined)
  return problem(request, because, {
    detail: identityText(reason, textIn(languageOf(request))),
    headers: {
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      ...(because === 'wrong-credentials' ? { 'www-authenticate': 'Bearer' } : {}),
    },
  })
}
