import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { changeDesk } from '~/centres/change-desk.server'
import { deskFields } from '~/centres/desk-form'
import type { DeskRules } from '~/centres/desk-rules'
import { findDesk } from '~/centres/find-desk.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireManager, requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { clock } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Check, Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** All who work at the centre see how its desk works; its manager may change it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findDesk(who)
  if (!found) throw new Response(null, { status: 404 })
  const title = `${textIn(languageOf(request))('day.settings.title')}, ${found.centre.name}`
  const saved = new URL(request.url).searchParams.has('sparat')
  return { centre: found.centre, values: typed(found.desk), manages: who.role === 'manager', saved, title }
}

/** The settings as a form has them. */
const typed = (desk: DeskRules): Record<keyof DeskRules, string> => ({
  noShowMinutes: String(desk.noShowMinutes ?? ''),
  noShowsMost: String(desk.noShowsMost ?? ''),
  noShowDays: String(desk.noShowDays),
  suspensionDays: String(desk.suspensionDays),
  answerHours: String(desk.answerHours),
  offerMinutes: String(desk.offerMinutes),
  quietFromMinute: clock(desk.quietFromMinute),
  quietUntilMinute: clock(desk.quietUntilMinute),
  seriesFirst: desk.seriesFirst ? 'ja' : '',
})

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const sent = await formOf(request)
  const form = readForm(deskFields, sent)
  if (!form.ok) return data({ errors: form.errors, values: form.values, refused: null }, { status: 422 })
  const answer = await changeDesk(who, form.value, context.now)
  if (answer.ok) return redirect(`${paths.deskSettings(who.centreId)}?sparat=1`, 303)
  const values = Object.fromEntries([...sent].map(([name, value]) => [name, String(value)]))
  return data({ errors: {}, values, refused: textIn(languageOf(request))('ui.errors.busy') }, { status: 503 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

const parts = {
  arrivals: ['noShowMinutes', 'noShowsMost', 'noShowDays', 'suspensionDays'],
  answers: ['answerHours', 'offerMinutes', 'quietFromMinute', 'quietUntilMinute'],
} as const

const hints = {
  noShowMinutes: 'day.settings.noShowMinutesHint',
  noShowsMost: 'day.settings.noShowsMostHint',
  quietFromMinute: 'day.settings.quietHint',
} as const

export default function Screen() {
  const { centre, manages, saved, ...asked } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const values: Record<string, string | undefined> = sent?.values ?? asked.values
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, sentence]) => [field, say(text, sentence)]),
  )
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('day.settings.title')}
      lead={text('day.settings.lead')}
      width="text"
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {sent?.refused && <Notice kind="danger" title={sent.refused} focus />}
      {saved && !sent && <Notice kind="success" title={text('day.settings.saved')} focus />}
      {manages ? <Form values={values} errors={errors} /> : <ReadOnly />}
    </DeskPage>
  )
}

function Form({
  values,
  errors,
}: {
  values: Record<string, string | undefined>
  errors: Record<string, string>
}) {
  const text = useText()
  return (
    <form method="post" className="grid gap-8">
      {(['arrivals', 'answers'] as const).map((part) => (
        <Section key={part} title={text(`day.settings.${part}`)} id={part}>
          {parts[part].map((name) => (
            <Field
              key={name}
              label={text(`day.settings.${name}`)}
              hint={name in hints ? text(hints[name as keyof typeof hints]) : undefined}
              name={name}
              inputMode={name.startsWith('quiet') ? undefined : 'numeric'}
              type={name.startsWith('quiet') ? 'time' : 'text'}
              value={values[name]}
              error={errors[name]}
              required={name !== 'noShowMinutes' && name !== 'noShowsMost'}
              short
            />
          ))}
        </Section>
      ))}
      <Check
        label={text('day.settings.seriesFirst')}
        name="seriesFirst"
        checked={values.seriesFirst === 'ja'}
      />
      <div>
        <Button>{text('day.settings.save')}</Button>
      </div>
    </form>
  )
}

function ReadOnly() {
  const { values } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <>
      <p>{text('day.settings.readOnly')}</p>
      <Facts
        items={[...parts.arrivals, ...parts.answers, 'seriesFirst' as const].map((name) => ({
          term: text(`day.settings.${name}`),
          value:
            name === 'seriesFirst'
              ? text(values[name] ? 'day.log.yes' : 'day.log.no')
              : name.startsWith('quiet')
                ? (values[name] ?? '').replace(':', text('day.settings.clockSign'))
                : values[name] || text('day.settings.off'),
        }))}
      />
    </>
  )
}
