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
import { accountDone } from '~/identity/account-done'
import { awaitedEmail, noAwaited } from '~/identity/awaited-email'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { codeForm } from '~/identity/form'
import { visitor } from '~/identity/guard.server'
import { callerOf } from '~/identity/session.server'
import { signInByCode } from '~/identity/sign-in-by-code.server'
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
import { Page, Section } from '~/ui/page'

const queryOf = (request: Request) => new URL(request.url).searchParams
const targetOf = (request: Request) => localPath(queryOf(request).get('till')) ?? undefined

/** Looks the same whether the address has an account or not (docs/decisions/0015). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const target = targetOf(request)
  const reader = await visitor(request, context)
  if (reader?.emailConfirmedAt) throw redirect(target ?? (await startPage(reader)))
  return {
    language: languageOf(request),
    target,
    isNew: queryOf(request).get('nytt') === 'konto' || reader !== null,
    again: queryOf(request).has('igen'),
    email: awaitedEmail(request) ?? reader?.email ?? null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const reading = readForm(codeForm, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await signInByCode(reading.value, callerOf(request, context))
  if (!answer.ok)
    return refusedForm(request, form, answer, answer.because === 'wrong-mailed-code' ? 'code' : '')
  const cookies = [...answer.cookies, noAwaited(context.secure)]
  return signedInAnswer(
    request,
    answer.passwordGone
      ? accountDone('passwordGone')
      : (targetOf(request) ?? (await startPage(answer.person))),
    { ...answer, cookies },
    context.secure,
  )
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.code.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { email: awaited, isNew, again } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const { errors = {}, values = {} } = failed ?? {}
  const email = awaited ?? undefined
  const sent = email && text(isNew ? 'access.code.sent' : 'access.code.sentIfAccount', { email })
  return (
    <Page title={text('access.code.title')} lead={sent ?? text('access.code.lead')} width="text">
      <ErrorSummary errors={inOrder(failed, ['email', 'code'])} />
      {again && !failed && (
        <Notice kind="success" focus>
          {text('access.code.sentAgain')}
        </Notice>
      )}
      <form method="post" noValidate className="grid gap-5">
        {email ? (
          <input type="hidden" name="email" value={email} />
        ) : (
          <Field
            label={text('identity.fields.email')}
            name="email"
            type="email"
            autoComplete="username"
            spellCheck={false}
            required
            value={values.email}
            error={errors.email}
          />
        )}
        <Field
          label={text('access.code.code')}
          hint={text('access.code.hint')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={20}
          short
          value={values.code}
          error={errors.code}
        />
        <div>
          <Button>{text('access.code.button')}</Button>
        </div>
      </form>
      <Otherwise email={email} />
    </Page>
  )
}

function Otherwise({ email }: { email: string | undefined }) {
  const { target, isNew } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section title={text('access.code.nothing')} id="inget-brev">
      <p>{text('access.code.look')}</p>
      {email && (
        <form method="post" action={paths.codeMail(target)} className="grid gap-3">
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="igen" value={isNew ? 'konto' : 'kod'} />
          <div>
            <Button kind="quiet">{text('access.code.again')}</Button>
          </div>
        </form>
      )}
      <p className="flex flex-wrap gap-x-6">
        <a href={isNew ? paths.register(target) : paths.codeMail(target)} className="py-2.5">
          {text('access.code.other')}
        </a>
        <a href={paths.signIn(target)} className="py-2.5">
          {text('access.code.password')}
        </a>
      </p>
    </Section>
  )
}
