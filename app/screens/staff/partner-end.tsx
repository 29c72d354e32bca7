import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BookingId, PartnerId } from '~/booking/booking'
import { seenIn } from '~/booking/broken-text'
import { cancelByCentre } from '~/booking/cancel-by-centre.server'
import { endPartner } from '~/booking/end-partner.server'
import { findPartnerToEnd } from '~/booking/list-partners.server'
import type { CentreId } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { cleanLine } from '~/lib/clean'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/field'
import { DeskPage } from './frame'

/** What is booked for an organisation, before the partnership ends. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const found = await findPartnerToEnd(who, params.partner as PartnerId, context.now)
  if (!found || found.partner.endedAt !== null) throw new Response(null, { status: 404 })
  const { centre, partner, coming } = found
  return {
    centre,
    coming,
    title: textIn(languageOf(request))('sharing.end.title', { name: partner.name }),
  }
}

/** Ends it, and cancels what is ticked. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const [seen, id] = [seenIn(form), params.partner as PartnerId]
  const chosen = form.getAll('booking').map((one) => String(one) as BookingId)
  const reason = cleanLine(String(form.get('reason') ?? '')).slice(0, 300)
  const again = (error: { field: string; sentence: string }, status: number) =>
    data({ error, chosen, seen, reason }, { status })
  if (chosen.length > 0 && reason === '')
    return again({ field: 'reason', sentence: text('sharing.end.errors.reason') }, 422)
  const answer = await endPartner(who, id, seen, context.now)
  if (!answer.ok) {
    if (answer.because === 'gone') throw new Response(null, { status: 404 })
    const sentence =
      answer.because === 'unseen' ? text('sharing.end.seen') : text(`sharing.form.reasons.${answer.because}`)
    return again({ field: '', sentence }, answer.because === 'busy' ? 503 : 409)
  }
  const mine = chosen.filter((one) => seen.includes(one))
  const { done, left } = await cancelByCentre(who, mine, reason, context.now)
  const settled = { installda: done || undefined, kvar: left.length || undefined }
  return redirect(paths.sharing(who.centreId, { nytt: 'avslutad', ...settled }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, coming, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  // Nobody has decided about a booking that came meanwhile: it is kept until somebody ticks it.
  const isChosen = (id: BookingId) => !sent || sent.chosen.includes(id)
  return (
    <DeskPage
      centre={centre}
      manages
      title={title}
      lead={text('sharing.end.lead')}
      above={[{ to: paths.sharing(centre.id), label: text('sharing.title') }]}
      width="text"
    >
      {sent && <ErrorSummary errors={[sent.error]} />}
      <form method="post" className="grid gap-6">
        <input type="hidden" name="sedda" value={coming.map(({ id }) => id).join(',')} />
        {coming.length === 0 ? (
          <p>{text('sharing.end.none')}</p>
        ) : (
          <>
            <fieldset className="grid min-w-0 gap-2">
              <legend className="text-lg font-bold">
                {text('sharing.end.coming', { count: coming.length })}
              </legend>
              <p>{text('sharing.end.choose')}</p>
              <ul className="border-t-2 border-ink">
                {coming.map((one) => (
                  <li key={one.id} className="border-b border-rule">
                    <label className="flex min-h-11 items-start gap-3 py-3">
                      <input
                        type="checkbox"
                        name="booking"
                        value={one.id}
                        defaultChecked={isChosen(one.id)}
                        className="mt-0.5 size-6 shrink-0 accent-primary"
                      />
                      <span>
                        {dayAndSpan(one, centre.timeZone, language)}, {one.spaceName}{' '}
                        <span className="reference text-sm text-muted">{one.reference}</span>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </fieldset>
            <TextArea
              name="reason"
              label={text('sharing.end.reason')}
              hint={text('sharing.end.reasonHint')}
              value={sent?.reason}
              error={sent?.error.field === 'reason' ? sent.error.sentence : undefined}
              rows={2}
              maxLength={300}
            />
          </>
        )}
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">{text('sharing.end.yes')}</Button>
          <ButtonLink to={paths.sharing(centre.id)} kind="quiet">
            {text('sharing.end.no')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
