import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { BookingId } from '~/booking/booking'
import { noteFields } from '~/booking/desk-form'
import { noteOn } from '~/booking/note-on.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { bookingOf } from './deed.server'
import { RefusedDeed } from './deed-refused'

export const loader = bookingOf

/** What staff want to remember about a booking. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.booking as BookingId
  const back = paths.deskBooking(who.centreId, id)
  const text = textIn(languageOf(request))
  const form = readForm(noteFields, await formOf(request))
  if (!form.ok) return data({ refused: say(text, form.errors.anteckning ?? ''), back }, { status: 422 })
  const answer = await noteOn(who, id, form.value.anteckning, context.now)
  if (answer.ok) return redirect(back, 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ refused: text('ui.errors.busy'), back }, { status: 503 })
}

export default RefusedDeed
