import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { rememberAwaited } from '~/identity/awaited-email'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { registration } from '~/identity/form'
import { visitor } from '~/identity/guard.server'
import { MunicipalityField } from '~/identity/municipality-field'
import { register } from '~/identity/register.server'
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
  if (await visitor(request, context)) throw redirect(target ?? paths.account())
  return {
    language: languageOf(request),
    target,
    municipalities: await listMunicipalities(),
  }
}

/** Answers alike whether the e-mail had an account or not (docs/decisions/0015). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const reading = readForm(registration, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const wish = { ...reading.value, language: languageOf(request) }
  const answer = await register(wish, callerOf(request, context))
  if (!answer.ok) return refusedForm(request, form, answer, fieldOf(answer.because))
  return redirect(paths.code({ till: targetOf(request), nytt: 'konto' }), {
    status: 303,
    headers: [
      ['set-cookie', rememberAwaited(wish.email, context.secure)],
      ['set-cookie', answer.cookie],
    ],
  })
}

function fieldOf(because: string) {
  if (because === 'unknown-municipality') return 'municipalityCode'
  return because.startsWith('password') ? 'password' : ''
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('identity.register.title')} – ${text('ui.product')}` }]
}

const fields = ['name', 'email', 'password', 'municipalityCode'] as const

export default function Screen() {
  const { target, municipalities } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const { errors = {}, values = {} } = failed ?? {}
  return (
    <Page title={text('identity.register.title')} lead={text('identity.register.lead')} width="text">
      <ErrorSummary errors={inOrder(failed, fields)} />
      <form method="post" noValidate className="grid gap-5">
        <Field
          label={text('identity.fields.name')}
          name="name"
          autoComplete="name"
          required
          maxLength={100}
          value={values.name}
          error={errors.name}
        />
        <Field
          label={text('identity.fields.email')}
          hint={text('identity.register.emailHint')}
          name="email"
          type="email"
          autoComplete="email"
          spellCheck={false}
          required
          maxLength={254}
          value={values.email}
          error={errors.email}
        />
        <Field
          label={text('identity.fields.password')}
          hint={text('identity.fields.newPasswordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          error={errors.password}
        />
        <MunicipalityField
          municipalities={municipalities}
          value={values.municipalityCode}
          error={errors.municipalityCode}
        />
        <p className="text-sm text-muted">{text('identity.register.protected')}</p>
        <div>
          <Button>{text('identity.register.button')}</Button>
        </div>
      </form>
      <p>
        {text('identity.register.haveAccount')}{' '}
        <a href={paths.signIn(target)}>{text('identity.signIn.title')}</a>
      </p>
    </Page>
  )
}
