import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { setUp } from '~/centres/set-up.server'
import { SetUpFields, setUpFields } from '~/centres/set-up-fields'
import { setUpForm } from '~/centres/set-up-form'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { rememberFreshEmail } from '~/identity/fresh-email'
import { waitsForSetUp } from '~/identity/list.server'
import { callerOf } from '~/identity/session.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Page } from '~/ui/page'

const notThere = () => new Response(null, { status: 404 })

export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await waitsForSetUp())) throw notThere()
  return { language: languageOf(request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (!(await waitsForSetUp())) throw notThere()
  const form = await formOf(request)
  const reading = readForm(setUpForm, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const wish = { ...reading.value, language: languageOf(request) }
  const answer = await setUp(wish, callerOf(request, context))
  if (!answer.ok) {
    const { because } = answer
    if (because === 'set-up-already') throw notThere()
    const field = because === 'wrong-code' ? 'code' : because.startsWith('password') ? 'password' : ''
    return refusedForm(request, form, { ...answer, because }, field)
  }
  return redirect(paths.signIn(paths.account()), {
    status: 303,
    headers: { 'set-cookie': rememberFreshEmail(wish.email, context.secure) },
  })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [
    { title: `${text('identity.setUp.title')} – ${text('ui.product')}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function Screen() {
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page title={text('identity.setUp.title')} lead={text('identity.setUp.lead')} width="text">
      <ErrorSummary errors={inOrder(failed, setUpFields)} />
      <form method="post" noValidate className="grid gap-10">
        <SetUpFields errors={failed?.errors ?? {}} values={failed?.values ?? {}} />
        <div>
          <Button>{text('identity.setUp.button')}</Button>
        </div>
      </form>
    </Page>
  )
}
