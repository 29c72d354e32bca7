import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { configurationFor } from '~/centres/own.server'
import { exampleFields, firstExample, readExample } from '~/exams/example-form'
import { outcomeSentences } from '~/exams/example-text'
import { fieldText } from '~/exams/field-text'
import { examUniversities, policiesOf, tryOut } from '~/exams/list.server'
import { type ExamPolicyId, unsetRules } from '~/exams/policy'
import { policyOn } from '~/exams/policy-dates'
import { readPolicy } from '~/exams/policy-form'
import { newestOf } from '~/exams/policy-rules'
import { policyRefusedText } from '~/exams/reasons'
import { setExamPolicy } from '~/exams/set-policy.server'
import { typedBy, typedPolicy } from '~/exams/typed-policy'
import { fullDate } from '~/i18n/format'
import { type Language, languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { PolicyForm } from './exam-policy-form'
import { ExamPolicyList } from './exam-policy-list'
import { DeskPage } from './frame'

const told = ['sparat', 'aterkallat', 'borjat'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { centre } = await configurationFor(who)
  const query = new URL(request.url).searchParams
  const [policies, universities, municipalities] = [
    await policiesOf(centre.id),
    await examUniversities(),
    await listMunicipalities(),
  ]
  const today = localDate(context.now, centre.timeZone)
  const asked = query.get('fran')
  const shown = asked ? policies.find(({ id }) => id === asked) : policyOn(policies, today)
  if (asked && !shown) throw new Response(null, { status: 404 })
  const rules = shown?.rules ?? unsetRules
  return {
    centre: { id: centre.id, name: centre.name },
    policies: policies.map(({ rules: _rules, ...policy }) => policy),
    today,
    // What has begun is followed by something new; what is planned may be put right.
    validFrom: shown && shown.validFrom > today ? shown.validFrom : today,
    typed: {
      ...firstExample(today, centre.municipality.code),
      ...typedPolicy(rules, municipalities),
    } as Record<string, string>,
    source: shown?.source ?? null,
    seen: newestOf(policies)?.id ?? '',
    universities,
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    said: told.find((one) => one === query.get('nytt')) ?? null,
    title: textIn(languageOf(request))('exams.staff.title'),
  }
}

/** Sets the rules; or tries them on an example: then nothing is written. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const language = languageOf(request)
  const text = textIn(language)
  const form = await formOf(request)
  const values = typedBy(form)
  const answer = (errors: Record<string, string>, sentences: string[], status: number) =>
    data({ errors, values, sentences }, { status })
  const known = { municipalities: await listMunicipalities(), universities: await examUniversities() }
  const read = readPolicy(form, known)
  const sentencesOf = (errors: Record<string, string>) =>
    Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, say(text, key)]))
  if (form.get('gor') === 'visa') {
    const { centre } = await configurationFor(who)
    const today = localDate(context.now, centre.timeZone)
    const said = (name: string) => (form.has(name) ? String(form.get(name)) : null)
    const tried = readExample(said, today, centre.municipality.code)
    const wrong = { ...(read.ok ? {} : read.errors), ...(tried.ok ? {} : tried.errors) }
    if (!read.ok || !tried.ok) return answer(sentencesOf(wrong), [], 422)
    const { example } = tried
    const zone = centre.timeZone
    const outcome = await tryOut(read.rules, example, { today, zone })
    const from = known.municipalities.find(({ code }) => code === example.municipality)?.name ?? null
    return answer({}, outcomeSentences({ example, outcome, from, zone }, language), 200)
  }
  if (!read.ok) return answer(sentencesOf(read.errors), [], 422)
  const seen = (String(form.get('seen') ?? '') || null) as ExamPolicyId | null
  const set = await setExamPolicy(who, { validFrom: read.validFrom, rules: read.rules, seen }, context.now)
  if (set.ok) return redirect(paths.examPolicy(who.centreId, { nytt: 'sparat' }), 303)
  if (set.because === 'busy') return answer({ '': text('ui.errors.busy') }, [], 503)
  const field = set.because === 'past' ? 'validFrom' : ''
  return answer({ [field]: policyRefusedText(set.because, text) }, [], 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const known = useLoaderData<typeof loader>()
  const { centre, policies, today, source, said, title } = known
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const errors = Object.entries(sent?.errors ?? {}).map(([field, sentence]) => ({
    field,
    sentence: field === '' ? sentence : `${labelOf(field, language)}: ${sentence}`,
  }))
  return (
    <DeskPage manages centre={centre} title={title} lead={text('exams.staff.lead')} width="text">
      <ErrorSummary errors={errors} />
      {said && !sent && (
        <Notice kind={said === 'borjat' ? 'danger' : 'success'} focus>
          {text(`exams.staff.told.${said}`)}
        </Notice>
      )}
      {sent && sent.sentences.length > 0 && (
        <Notice kind="success" title={text('exams.staff.tried')} focus>
          {sent.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {source?.sample && <Notice kind="info">{text('seats.hosts.sample')}</Notice>}
      {source && !source.sample && (
        <Notice kind="info">
          {text('exams.staff.source', { address: source.address, day: fullDate(source.collected, language) })}
        </Notice>
      )}
      <p>
        <a href={paths.centreExams(centre.id)}>{text('exams.staff.public')}</a>
      </p>
      <PolicyForm known={known} sent={sent} />
      <Section id="historik" title={text('exams.staff.history')}>
        <ExamPolicyList centreId={centre.id} policies={policies} today={today} />
      </Section>
    </DeskPage>
  )
}

const labelOf = (field: string, language: Language) => {
  const example = exampleFields.find((one) => one === field)
  return example ? textIn(language)(`exams.example.fields.${example}`) : fieldText(field, language)
}
