import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { CentreId } from '~/centres/centre'
import { findDeskRequest } from '~/exams/find-desk-request.server'
import type { RequestId } from '~/exams/request'
import { languageOf } from '~/i18n/language'
import { requireStaff } from '~/identity/guard.server'
import type { Staff } from '~/identity/membership'
import type { Context } from '~/lib/context'
import { type FieldErrors, readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
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

type Answer = { ok: true } | { ok: false; because: string }

/**
 * Reads the form of a deed, does it, and goes on to the address that says that it is done.
 * @param then the address, of the centre whose staff did it
 */
export async function doFromForm<Fields extends z.ZodObject>(
  { request, params, context }: ActionFunctionArgs,
  fields: Fields,
  verb: (who: Staff, value: z.output<Fields>, now: Instant) => Promise<Answer>,
  then: (centreId: CentreId, value: z.output<Fields>) => string,
) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const read = readForm(fields, form)
  if (!read.ok) return wrongFields(read.errors, read.values)
  const answer = await verb(who, read.value, context.now)
  if (!answer.ok) return refusedDeed(answer.because, typedIn(form))
  return redirect(then(who.centreId, read.value), 303)
}

type Told = NonNullable<Parameters<typeof paths.examRequestAt>[2]>['nytt']

/** Does something about a request, and goes back to it, which then says what was done. */
export function doWithRequest<Fields extends z.ZodObject>(
  asked: ActionFunctionArgs,
  fields: Fields,
  nytt: Told,
  verb: (who: Staff, id: RequestId, value: z.output<Fields>, now: Instant) => Promise<Answer>,
) {
  const id = asked.params.request as RequestId
  return doFromForm(
    asked,
    fields,
    (who, value, now) => verb(who, id, value, now),
    (centreId) => paths.examRequestAt(centreId, id, { nytt }),
  )
}

/** The form again, as it was, with what is wrong. */
const wrongFields = (errors: FieldErrors, values: Record<string, string>) =>
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
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
