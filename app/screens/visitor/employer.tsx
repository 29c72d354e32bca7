import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { termsAhead } from '~/courses/demand'
import { needForm } from '~/courses/demand-form'
import { NeedFields } from '~/courses/demand-need-fields'
import { registerNeed } from '~/courses/demand-need-register.server'
import { professionText } from '~/courses/demand-text'
import { courseProfessions } from '~/courses/search-place.server'
import { termName } from '~/courses/term'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const professions = await courseProfessions()
  return {
    language,
    isSent: new URL(request.url).searchParams.get('skickat') === 'ja',
    municipalities: (await listMunicipalities()).map(({ code, name }) => ({ value: code, label: name })),
    professions: professions.map(({ id }) => ({
      value: id as string,
      label: professionText(id, professions, text) ?? id,
    })),
    terms: termsAhead(context.now).map((term) => ({ value: termName(term), label: termName(term) })),
  }
}

/** Registers it, and writes to the mailbox. Whether anything came of it is not told here: whoever asks may be anybody. */
export async function action({ request, context }: ActionFunctionArgs) {
  const reading = readForm(needForm, await formOf(request))
  if (!reading.ok)
    return data({ errors: reading.errors, values: reading.values, refused: null }, { status: 422 })
  const { kommun, arbetsgivare, brevlada, yrke, antal, termin, behov } = reading.value
  const need = { municipalityCode: kommun, employer: arbetsgivare, contactEmail: brevlada }
  const answer = await registerNeed(
    { ...need, professionId: yrke, words: behov, people: antal, term: termin },
    context.address,
    context.now,
  )
  if (answer.ok) return redirect(paths.registerNeed({ skickat: 'ja' }), 303)
  const values = {
    ...{ kommun, arbetsgivare, brevlada, behov },
    ...{ yrke: yrke ?? '', antal: String(antal), termin: termin ? termName(termin) : '' },
  }
  const refused = textIn(languageOf(request))(`demand.employer.reasons.${answer.because}`)
  const status = { 'too-many': 429, gone: 409, busy: 503 }[answer.because]
  return data({ errors: {} as Record<string, string>, values, refused }, { status })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('demand.employer.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { isSent, ...options } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const { errors = {}, values = {}, refused } = failed ?? {}
  if (isSent && !failed)
    return (
      <Page title={text('demand.employer.title')} width="text">
        <Notice kind="success" title={text('demand.employer.sent')} focus>
          <p>{text('demand.employer.sentLead')}</p>
        </Notice>
        <p>
          <a href={paths.publicDemand()} className="inline-block py-2">
            {text('demand.public.title')}
          </a>
        </p>
      </Page>
    )
  return (
    <Page title={text('demand.employer.title')} lead={text('demand.employer.lead')} width="text">
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ field, sentence: say(text, key) }))}
      />
      {refused && (
        <Notice kind="danger" title={text('demand.employer.refused')}>
          <p>{refused}</p>
        </Notice>
      )}
      <form method="post" action={paths.registerNeed()} noValidate className="grid gap-5">
        <NeedFields options={options} values={values} errors={errors} />
        <div>
          <Button>{text('demand.employer.send')}</Button>
        </div>
      </form>
    </Page>
  )
}
