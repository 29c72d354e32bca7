import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BookingId } from '~/booking/booking'
import { decline } from '~/booking/decline.server'
import { findRequest } from '~/booking/find-request.server'
import { Refused } from '~/booking/refused'
import { declineFields } from '~/booking/request-form'
import type { CentreId } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/field'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const language = languageOf(request)
  const text = textIn(language)
  const found = await findRequest(who, params.booking as BookingId, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  const { booking, spaceName, centre, name, answer } = found
  return {
    manages: who.role === 'manager',
    id: booking.id,
    centre: { id: centre.id, name: centre.name },
    what: `${name}, ${dayAndSpan(booking, centre.timeZone, language)}, ${spaceName}`,
    answered: answer.ok ? null : answer.because,
    title: text('approvals.declineTitle'),
  }
}

/** Says no to a request, and why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = readForm(declineFields, await formOf(request))
  if (!form.ok)
    return data({ errors: form.errors, reason: form.values.reason, because: null }, { status: 422 })
  const { reason } = form.value
  const answer = await decline(who, params.booking as BookingId, reason, context.now)
  if (answer.ok) return redirect(paths.requests(who.centreId, { svar: 'nej' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const status = answer.because === 'busy' ? 503 : 409
  return data({ errors: {}, reason, because: answer.because }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, id, centre, what, answered, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const because = sent?.because ?? answered
  const errors = Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => ({
    field,
    sentence: say(text, key),
  }))
  return (
    <DeskPage centre={centre} manages={manages} title={title} lead={what} width="text">
      <ErrorSummary errors={errors} />
      {because && (
        <Refused
          title={text('approvals.refused')}
          sentence={text(`approvals.reasons.${because}`)}
          instead={[]}
        />
      )}
      <form method="post" action={paths.decline(centre.id, id)} className="grid gap-6">
        {(!because || because === 'busy') && (
          <TextArea
            label={text('approvals.reason')}
            hint={text('approvals.reasonHint')}
            name="reason"
            value={sent?.reason}
            error={errors[0]?.sentence}
            rows={3}
            maxLength={300}
            required
          />
        )}
        <div className="flex flex-wrap gap-3">
          {(!because || because === 'busy') && <Button kind="danger">{text('approvals.declineSend')}</Button>}
          <ButtonLink to={paths.requests(centre.id)} kind="quiet">
            {text('approvals.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
