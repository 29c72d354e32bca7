import type { ActionFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { configurationFor } from '~/centres/own.server'
import { sayCanFor } from '~/exams/invigilator-can-for.server'
import { findInvigilator } from '~/exams/invigilator-list.server'
import { spanTyped, timeFields } from '~/exams/session-form'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { backToInvigilator } from './exam-invigilator-deed.server'

export { toInvigilator as loader } from './exam-invigilator-deed.server'

/** Writes down when somebody can. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const person = params.person as PersonId
  const form = readForm(timeFields, await formOf(request))
  if (!form.ok) {
    const known = await findInvigilator(who, person, context.now, textIn(languageOf(request)))
    return backToInvigilator(who.centreId, person, { ok: false, because: known ? 'typed' : 'gone' }, '')
  }
  const { centre } = await configurationFor(who)
  const answer = await sayCanFor(who, person, spanTyped(form.value, centre.timeZone), context.now)
  return backToInvigilator(who.centreId, person, answer, 'tid')
}
