import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { BookingId } from '~/booking/booking'
import { type Reason, reasonText } from '~/booking/reasons'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { Staff } from '~/identity/membership'
import { formOf } from '~/lib/form-of'
import { localPath } from '~/lib/local-path'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'

/** A verb that staff do to a booking and that may be done from any row. */
type Verb = (who: Staff, id: BookingId, now: Instant) => Promise<{ ok: true } | Reason | Refusal<'gone'>>

/** Does it, and goes back to where it was asked for, which then says what was done to whom. */
export async function doDeed({ request, params, context }: ActionFunctionArgs, name: string, verb: Verb) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.booking as BookingId
  const till = (await formOf(request)).get('till')
  const back = localPath(typeof till === 'string' ? till : null) ?? paths.today(who.centreId)
  const answer = await verb(who, id, context.now)
  if (answer.ok) {
    const to = new URL(back, 'http://here.invalid')
    to.searchParams.set('klar', id)
    to.searchParams.set('vad', name)
    return redirect(to.pathname + to.search, 303)
  }
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = reasonText(answer, textIn(languageOf(request)))
  return data({ refused, back }, { status: answer.because === 'busy' ? 503 : 409 })
}

/** These addresses only take what is posted to them; whoever looks there finds the way to the booking. */
export async function bookingOf({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return { back: paths.deskBooking(who.centreId, params.booking ?? '') }
}
