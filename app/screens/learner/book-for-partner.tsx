import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PartnerId } from '~/booking/booking'
import { startForPartner } from '~/booking/own-partners.server'
import { partnerTimeFields } from '~/booking/partner-form'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { isoInstant } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Page } from '~/ui/page'

/** From a space, a day and a time to the form where that is booked for an organisation. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const text = textIn(languageOf(request))
  const asked = new FormData()
  for (const [name, value] of new URL(request.url).searchParams) asked.append(name, value)
  const form = readForm(partnerTimeFields, asked)
  if (!form.ok) {
    const errors = Object.entries(form.errors).map(([field, key]) => ({ field, sentence: say(text, key) }))
    return data({ errors, title: text('sharing.own.book') }, { status: 422 })
  }
  const id = params.partner as PartnerId
  const start = await startForPartner(who, id, form.value)
  if (start === null) throw new Response(null, { status: 404 })
  throw redirect(paths.reserve(form.value.lokal, { start: isoInstant(start), samarbete: id }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { errors, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      width="text"
      title={title}
      crumbs={[
        { to: paths.account(), label: text('identity.account.title') },
        { to: paths.partners(), label: text('sharing.own.title') },
      ]}
    >
      <ErrorSummary errors={errors} />
      <p>
        <ButtonLink to={paths.partners()}>{text('sharing.own.show')}</ButtonLink>
      </p>
    </Page>
  )
}
