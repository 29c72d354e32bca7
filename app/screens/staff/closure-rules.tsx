import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { addClosureRule } from '~/centres/add-closure-rule.server'
import type { CentreId } from '~/centres/centre'
import { isRuleKind, type RuleKind, readRule } from '~/centres/closure-form'
import { ruleText } from '~/centres/closure-rule-text'
import { closedEves, holidayKeys, redDays } from '~/centres/closure-rules'
import { findCentre } from '~/centres/list.server'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { failedFields } from '~/identity/failed-form.server'
import { requireManager } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Checks, Field, Select } from '~/ui/field'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const found = await findCentre(who.centreId)
  if (!found) throw new Response(null, { status: 404 })
  const { id, name } = found.configuration.centre
  return { centre: { id, name }, title: textIn(languageOf(request))('capacity.ruleForm.title') }
}

/** Keeps a rule, and closes its days. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const kind = new URL(request.url).searchParams.get('slag') ?? ''
  if (!isRuleKind(kind)) throw new Response(null, { status: 400 })
  const form = await formOf(request)
  const reading = readRule(kind, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await addClosureRule(who, reading.value, context.now)
  if (answer.ok) return redirect(paths.closures(who.centreId, { nytt: 'regel', antal: answer.made }), 303)
  const sentence = textIn(languageOf(request))(`capacity.ruleForm.reasons.${answer.because}`)
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  return data(
    { errors: { '': sentence } as Record<string, string>, values },
    { status: answer.because === 'busy' ? 503 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      manages
      centre={centre}
      title={text('capacity.ruleForm.title')}
      lead={text('capacity.ruleForm.lead')}
      above={[{ to: paths.closures(centre.id), label: text('capacity.closures.title') }]}
      width="text"
    >
      <ErrorSummary
        errors={Object.entries(failed?.errors ?? {}).map(([field, sentence]) => ({ field, sentence }))}
      />
      <Holidays />
      <RuleForm kind="squeeze-days" title={text('capacity.ruleForm.squeeze')}>
        <p>{text('capacity.ruleForm.squeezeHint')}</p>
      </RuleForm>
      <Weeks />
      <Dates />
      <Beside />
    </DeskPage>
  )
}

/** A field of a form that may have come back. */
function useAbout() {
  const failed = useActionData<typeof action>()
  return (name: string, otherwise = '') => ({
    name,
    value: failed?.values[name] ?? otherwise,
    error: failed?.errors[name],
  })
}

function RuleForm({ kind, title, children }: { kind: RuleKind; title: string; children: ReactNode }) {
  const { centre } = useLoaderData<typeof loader>()
  const text = useText()
  const about = useAbout()
  return (
    <Section id={kind} title={title}>
      <form
        method="post"
        action={paths.closureRules(centre.id, { slag: kind })}
        noValidate
        className="grid gap-4"
      >
        {children}
        <Field
          {...about(`${kind}-reason`, text(`capacity.ruleForm.default.${kind}`))}
          label={text('capacity.ruleForm.reason')}
          maxLength={200}
          required
        />
        <div>
          <button
            type="submit"
            className="button button-primary"
            aria-label={`${text('capacity.ruleForm.button')}: ${title}`}
          >
            {text('capacity.ruleForm.button')}
          </button>
        </div>
      </form>
    </Section>
  )
}

function Holidays() {
  const text = useText()
  const options = holidayKeys.map((value) => ({ value, label: text(`capacity.holidays.${value}`) }))
  return (
    <RuleForm kind="holidays" title={text('capacity.ruleForm.red')}>
      <Checks
        legend={text('capacity.ruleForm.days')}
        hint={text('capacity.ruleForm.redHint')}
        name="days"
        options={options}
        values={[...redDays, ...closedEves]}
        across
      />
    </RuleForm>
  )
}

function Pair({ children }: { children: ReactNode }) {
  return <div className="grid max-w-96 grid-cols-2 items-end gap-4">{children}</div>
}

function Weeks() {
  const text = useText()
  const about = useAbout()
  return (
    <RuleForm kind="weeks" title={text('capacity.ruleForm.weeks')}>
      <Pair>
        <Field
          {...about('weeks-from', '29')}
          label={text('capacity.ruleForm.weekFrom')}
          inputMode="numeric"
        />
        <Field {...about('weeks-to', '31')} label={text('capacity.ruleForm.weekTo')} inputMode="numeric" />
      </Pair>
    </RuleForm>
  )
}

function Dates() {
  const text = useText()
  const about = useAbout()
  return (
    <RuleForm kind="dates" title={text('capacity.ruleForm.dates')}>
      <Pair>
        <Field {...about('dates-from', '12-23')} label={text('capacity.ruleForm.dateFrom')} />
        <Field {...about('dates-to', '01-06')} label={text('capacity.ruleForm.dateTo')} />
      </Pair>
    </RuleForm>
  )
}

function Beside() {
  const [text, language] = [useText(), useLanguage()]
  const about = useAbout()
  const distances = [-3, -2, -1, 1, 2, 3].map((days) => {
    const sentence = ruleText({ kind: 'beside', day: 'easter-sunday', days }, language)
    const label = sentence.replace(text('capacity.holidays.easter-sunday'), '…')
    return { value: String(days), label }
  })
  return (
    <RuleForm kind="beside" title={text('capacity.ruleForm.beside')}>
      <Select
        {...about('beside-days', '1')}
        label={text('capacity.ruleForm.besideDays')}
        options={distances}
      />
      <Select
        {...about('beside-day', 'ascension-day')}
        label={text('capacity.ruleForm.besideDay')}
        options={holidayKeys.map((value) => ({ value, label: text(`capacity.holidays.${value}`) }))}
      />
    </RuleForm>
  )
}
