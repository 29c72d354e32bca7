import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import { policyOn } from '~/exams/policy-dates'
import { newestOf } from '~/exams/policy-rules'
import { policyRefusedText } from '~/exams/reasons'
import { typedBy } from '~/exams/typed-policy'
import { firstUniversityExample, readUniversityExample } from '~/exams/university-example-form'
import { readUniversityRules, typedUniversityRules } from '~/exams/university-form'
import { ownPolicies, ownUniversity, tryUniversityRules } from '~/exams/university-list.server'
import { type UniversityPolicyId, universityZone, unsetUniversityRules } from '~/exams/university-policy'
import { setUniversityPolicy } from '~/exams/university-set-policy.server'
import { universitySentences } from '~/exams/university-text'
import { fullDate } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'
import { RulesForm } from './rules-form'
import { RulesList } from './rules-list'
import { sentencesOf } from './sitting-form-of'

const told = ['sparat', 'aterkallat', 'borjat'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const query = new URL(request.url).searchParams
  const university = await ownUniversity(who)
  const policies = await ownPolicies(who)
  const today = localDate(context.now, universityZone)
  const asked = query.get('fran')
  const shown = asked ? policies.find(({ id }) => id === asked) : policyOn(policies, today)
  if (asked && !shown) throw new Response(null, { status: 404 })
  const first: Record<string, string> = firstUniversityExample(today)
  return {
    university,
    policies: policies.map(({ rules: _rules, ...policy }) => policy),
    today,
    // What has begun is followed by something new; what is planned may be put right.
    validFrom: shown && shown.validFrom > today ? shown.validFrom : today,
    typed: { ...first, ...typedUniversityRules(shown?.rules ?? unsetUniversityRules) },
    source: shown?.source ?? null,
    seen: newestOf(policies)?.id ?? '',
    said: told.find((one) => one === query.get('nytt')) ?? null,
    title: textIn(languageOf(request))('offices.rules.title'),
  }
}

/** Sets the rules; or tries them on a sitting: then nothing is written. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const form = await formOf(request)
  const values = typedBy(form)
  const answer = (errors: Record<string, string>, sentences: string[], status: number) =>
    data({ errors, values, sentences }, { status })
  const read = readUniversityRules(form)
  if (form.get('gor') === 'visa') {
    const tried = readUniversityExample(form, localDate(context.now, universityZone))
    const wrong = { ...(read.ok ? {} : read.errors), ...(tried.ok ? {} : tried.errors) }
    if (!read.ok || !tried.ok) return answer(sentencesOf(wrong, text), [], 422)
    const outcome = await tryUniversityRules(read.rules, tried.example)
    return answer({}, universitySentences(read.rules, tried.example, outcome, language), 200)
  }
  if (!read.ok) return answer(sentencesOf(read.errors, text), [], 422)
  const seen = (String(form.get('seen') ?? '') || null) as UniversityPolicyId | null
  const wish = { validFrom: read.validFrom, rules: read.rules, seen }
  const set = await setUniversityPolicy(who, wish, context.now)
  if (set.ok) return redirect(paths.universityRules(who.universityId, { nytt: 'sparat' }), 303)
  if (set.because === 'busy') return answer({ '': text('ui.errors.busy') }, [], 503)
  const field = set.because === 'past' ? 'validFrom' : ''
  return answer({ [field]: policyRefusedText(set.because, text) }, [], 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const known = useLoaderData<typeof loader>()
  const { university, policies, today, source, said, title } = known
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const errors = Object.entries(sent?.errors ?? {}).map(([field, sentence]) => ({
    field,
    sentence: field === '' ? sentence : `${labelOf(field)}: ${sentence}`,
  }))
  function labelOf(field: string) {
    const example = /^(dag|start|form|sista)$/.test(field)
    return say(text, example ? `offices.rules.example.${field}` : `offices.fields.${field}`)
  }
  return (
    <OfficePage university={university} title={title} lead={text('offices.rules.lead')} width="text">
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
      {source && (
        <Notice kind="info">
          {text('offices.rules.source', {
            address: source.address,
            day: fullDate(source.collected, language),
          })}
        </Notice>
      )}
      <RulesForm known={known} sent={sent} />
      <Section id="historik" title={text('offices.rules.history')}>
        <RulesList universityId={university.id} policies={policies} today={today} />
      </Section>
    </OfficePage>
  )
}
