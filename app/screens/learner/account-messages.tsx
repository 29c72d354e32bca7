import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { listRoles } from '~/identity/list.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { choose, preferencesOf } from '~/messages/choose.server'
import { preferences } from '~/messages/form'
import { PreferencesForm } from '~/messages/preferences-form'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

const atCentres = ['staff', 'manager', 'invigilator']

export async function loader({ request, context }: LoaderFunctionArgs) {
  const learner = await requireLearner(request, context)
  return {
    title: textIn(languageOf(request))('messages.preferences.title'),
    email: learner.email,
    chosen: await preferencesOf(learner),
    works: (await listRoles(learner)).some(({ role }) => atCentres.includes(role)),
    saved: new URL(request.url).searchParams.has('sparat'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const learner = await requireLearner(request, context)
  const reading = readForm(preferences, await formOf(request))
  const text = textIn(languageOf(request))
  if (!reading.ok) {
    const said = Object.entries(reading.errors).map(([field, key]) => [field, say(text, key)] as const)
    return data({ errors: Object.fromEntries(said) }, { status: 422 })
  }
  const answer = await choose(learner, reading.value)
  if (!answer.ok) return data({ errors: { '': text('ui.errors.busy') } }, { status: 503 })
  return redirect(`${paths.accountMessages()}?sparat`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { title, email, chosen, works, saved } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  const text = useText()
  return (
    <Page
      title={title}
      lead={text('messages.preferences.lead', { email })}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
      width="text"
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {saved && (
        <Notice kind="success" focus>
          {text('messages.preferences.saved')}
        </Notice>
      )}
      <PreferencesForm chosen={chosen} works={works} errors={errors} />
    </Page>
  )
}
