import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PartnerId } from '~/booking/booking'
import { findPartner } from '~/booking/list-partners.server'
import { formOfPartner, partnerFaults, partnerFields, partnerOfForm } from '~/booking/partner-form'
import { savePartner } from '~/booking/save-partner.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { clock, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { DeskPage } from './frame'
import { PartnerForm, partnerFieldOrder } from './partner-parts'

const idOf = (said: string | undefined) => (said === 'nytt' ? null : (said as PartnerId))

/** One organisation that may book at a centre, or a new one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const found = await findPartner(who, idOf(params.partner))
  if (!found || found.partner?.endedAt) throw new Response(null, { status: 404 })
  const { centre, spaces, partner } = found
  const today = localDate(context.now, centre.timeZone)
  return {
    centre: { id: centre.id, name: centre.name },
    spaces,
    values: partner ? formOfPartner(partner, clock) : { ...plain, borjar: today },
    chosen: partner
      ? { lokaler: partner.spaceIds as string[], dagar: partner.bounds.weekdays.map(String) }
      : { lokaler: [], dagar: ['1', '2', '3', '4', '5'] },
    title: partner?.name ?? textIn(languageOf(request))('sharing.form.new'),
  }
}

/** What a new agreement is like until somebody says otherwise. */
const plain = { timmar: '10', fran: '08:00', till: '17:00', framat: '90', sprak: 'sv' }

/** Saves it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const sent = await formOf(request)
  const typed = {
    values: Object.fromEntries([...sent].map(([name, value]) => [name, String(value)])),
    chosen: { lokaler: sent.getAll('lokaler').map(String), dagar: sent.getAll('dagar').map(String) },
  }
  const form = readForm(partnerFields, sent)
  const faults = form.ok ? partnerFaults(form.value) : form.errors
  if (!form.ok || Object.keys(faults).length > 0) {
    const errors = Object.entries(faults).map(([field, key]) => [field.split('.')[0], say(text, key)])
    return data({ errors: Object.fromEntries(errors) as Record<string, string>, ...typed }, { status: 422 })
  }
  const answer = await savePartner(who, idOf(params.partner), partnerOfForm(form.value), context.now)
  if (answer.ok) {
    return redirect(paths.sharing(who.centreId, { nytt: answer.invited ? 'inbjuden' : 'sparad' }), 303)
  }
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const field = { 'name-taken': 'namn', 'no-such-space': 'lokaler', 'too-many': 'epost' } as const
  const at = answer.because in field ? field[answer.because as keyof typeof field] : ''
  const errors: Record<string, string> = { [at]: text(`sharing.form.reasons.${answer.because}`) }
  return data({ errors, ...typed }, { status: refusedStatus(answer.because) })
}

const refusedStatus = (because: string) => (because === 'busy' ? 503 : because === 'too-many' ? 429 : 409)

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, spaces, title, ...there } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const errors = sent?.errors ?? {}
  return (
    <DeskPage
      centre={centre}
      manages
      title={title}
      above={[{ to: paths.sharing(centre.id), label: text('sharing.title') }]}
      width="text"
    >
      <ErrorSummary
        errors={partnerFieldOrder.flatMap((field) =>
          errors[field] ? [{ field, sentence: errors[field] }] : [],
        )}
      />
      <PartnerForm
        spaces={spaces}
        values={sent?.values ?? there.values}
        chosen={sent?.chosen ?? there.chosen}
        errors={errors}
      />
    </DeskPage>
  )
}
