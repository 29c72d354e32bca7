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
import { askForCode } from '~/identity/ask-for-code.server'
import { rememberAwaited } from '~/identity/awaited-email'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { addressed } from '~/identity/form'
import { visitor } from '~/identity/guard.server'
import { callerOf } from '~/identity/session.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { localPath } from '~/lib/local-path'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Page } from '~/ui/page'

const targetOf = (request: Request) => localPath(new URL(request.url).searchParams.get('till')) ?? undefined

export async function loader({ request, context }: LoaderFunctionArgs) {
  const target = targetOf(request)
  const reader = await visitor(request, context)
  if (reader?.emailConfirmedAt) throw redirect(target ?? paths.bookings())
  return { language: languageOf(request), target, email: reader?.email }
}

/** Answers alike whether the address has an account or not (docs/decisions/0015). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const reading = readForm(addressed, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const { email } = reading.value
  const answer = await askForCode(email, callerOf(request, context))
  if (!answer.ok) return refusedForm(request, form, answer)
  const again = form.get('igen')
  const wish = { till: targetOf(request), igen: again ? 'ja' : undefined }
  return redirect(paths.code({ ...wish, nytt: again === 'konto' ? 'konto' : undefined }), {
    status: 303,
    headers: { 'set-cookie': rememberAwaited(email, context.secure) },
  })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

const titleOf = (email: string | undefined) =>
  email ? ('access.codeMail.confirmTitle' as const) : ('access.codeMail.title' as const)

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text(titleOf(data?.email))} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { target, email } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page
      title={text(titleOf(email))}
      lead={text(email ? 'access.codeMail.confirmLead' : 'access.codeMail.lead')}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['email'])} />
      <form method="post" noValidate className="grid gap-5">
        {email ? (
          <>
            <p className="font-semibold [overflow-wrap:anywhere]">{email}</p>
            <input type="hidden" name="email" value={email} />
          </>
        ) : (
          <Field
            label={text('identity.fields.email')}
            name="email"
            type="email"
            autoComplete="username"
            spellCheck={false}
            required
            value={failed?.values.email}
            error={failed?.errors.email}
          />
        )}
        <div>
          <Button>{text('access.codeMail.button')}</Button>
        </div>
      </form>
      {!email && (
        <p>
          <a href={paths.signIn(target)}>{text('access.code.password')}</a>
        </p>
      )}
    </Page>
  )
}
