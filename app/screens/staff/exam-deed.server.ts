import { data } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { findDeskRequest } from '~/exams/find-desk-request.server'
import type { RequestId } from '~/exams/request'
import { languageOf } from '~/i18n/language'
import { requireStaff } from '~/identity/guard.server'
import type { Context } from '~/lib/context'
import type { FieldErrors } from '~/lib/form'
import type { Sent } from './exam-deed'

interface Asked {
  request: Request
  params: Record<string, string | undefined>
  context: Context
}

/** Whose request a deed is about, for its page. */
export async function deedLoader({ request, params, context }: Asked) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findDeskRequest(who, params.request as RequestId, context.now, languageOf(request))
  if (!found) throw new Response(null, { status: 404 })
  const { centre, request: one, groups, person } = found
  return { centre, one, groups, who: person.name, manages: who.role === 'manager' }
}

/** The form again, as it was, with what is wrong. */
export const wrongFields = (errors: FieldErrors, values: Record<string, string>) =>
  data<Sent>({ errors, values, because: null }, { status: 422 })

/**
 * The form again, with why it did not go.
 * @throws 404 for what is not there, or another centre's
 */
export function refusedDeed(because: string, values: Record<string, string>) {
  if (because === 'gone') throw new Response(null, { status: 404 })
  return data<Sent>({ errors: {}, values, because }, { status: because === 'busy' ? 503 : 409 })
}

/** What was typed, to be shown again. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
