import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { credentials } from '~/identity/form'
import { freshEmail, noFreshEmail } from '~/identity/fresh-email'
import { visitor } from '~/identity/guard.server'
import { callerOf } from '~/identity/session.server'
import { signIn } from '~/identity/sign-in.server'
import { signedInAnswer } from '~/identity/signed-in-answer.server'
import { startPage } from '~/identity/start-page.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { localPath } from '~/lib/local-path'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

const targetOf = (request: Request) => localPath(new URL(request.url).searchParams.get('till'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const target = targetOf(request)
  const reader = await visitor(request, context)
  if (reader) throw redirect(target ?? (await startPage(reader)))
  return { language: languageOf(request), target, freshEmail: freshEmail(request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const reading = readForm(credentials, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await signIn(reading.value, callerOf(request, context))
  if (!answer.ok) return refusedForm(request, form, answer)
  const cookies = [...answer.cookies, noFreshEmail(context.secure)]
  return signedInAnswer(
    request,
    targetOf(request) ?? (await startPage(answer.person)),
    { ...answer, cookies },
    context.secure,
  )
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('identity.signIn.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { target, freshEmail } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const errors = failed?.errors ?? {}
  return (
    <Page
      title={text('identity.signIn.title')}
      lead={target && !freshEmail && text('identity.signIn.goOn')}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['email', 'password'])} />
      {freshEmail && !failed && <Notice kind="success">{text('identity.signIn.fresh')}</Notice>}
      <form method="post" noValidate className="grid gap-5">
        <Field
          label={text('identity.fields.email')}
          name="email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          required
          value={failed?.values.email ?? freshEmail ?? undefined}
          error={errors.email}
        />
        <Field
          label={text('identity.fields.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={errors.password}
        />
        <div>
          <Button>{text('identity.signIn.button')}</Button>
        </div>
      </form>
      <p className="flex flex-wrap gap-x-6">
        <a href={paths.codeMail(target ?? undefined)} className="py-2.5">
          {text('access.codeMail.offer')}
        </a>
        <a href={paths.forgotten()} className="py-2.5">
          {text('access.forgotten.offer')}
        </a>
      </p>
      <p>
        {text('identity.signIn.noAccount')}{' '}
        <a href={paths.register(target ?? undefined)}>{text('identity.signIn.register')}</a>
      </p>
    </Page>
  )
}
