import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { configurationFor } from '~/centres/own.server'
import { sessionChangeFields, sessionFields, spanTyped } from '~/exams/session-form'
import { openSession } from '~/exams/session-open.server'
import { sessionRefusedText } from '~/exams/session-reasons'
import { wayOf } from '~/exams/session-way.server'
import { timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Choices, Field, Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { SessionFields } from './exam-session-fields'
import { DeskPage } from './frame'

const names = ['lokal', 'dag', 'fran', 'till', 'platser', 'anteckning'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const { centre, spaces } = await configurationFor(who)
  const query = new URL(request.url).searchParams
  const values = Object.fromEntries(names.map((name) => [name, query.get(name) ?? '']))
  // Asked by the address: who stands in the way then.
  const form = new FormData()
  for (const [name, value] of query) form.append(name, value)
  const typed = readForm(sessionChangeFields, form)
  const space = spaces.find(({ id }) => id === values.lokal)
  const wish = typed.ok &&
    space && { ...spanTyped(typed.value, centre.timeZone), spaceId: space.id, seats: null, note: '' }
  return {
    manages: who.role === 'manager',
    centre: { id: centre.id, name: centre.name },
    zone: centre.timeZone,
    today: localDate(context.now, centre.timeZone),
    spaces: spaces
      .toSorted((a, b) => Number(b.kind === 'exam-hall') - Number(a.kind === 'exam-hall'))
      .map(({ id, name }) => ({ value: id, label: name })),
    values,
    way: wish ? await wayOf(who, wish, context.now) : null,
    key: newId(),
    title: textIn(languageOf(request))('examSessions.open'),
  }
}

/** Opens the session; where something stands in its way, the page comes back and shows what. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const form = readForm(sessionFields, await formOf(request))
  if (!form.ok)
    return data({ errors: form.errors, values: form.values, refused: '', way: null }, { status: 422 })
  const { lokal, platser, anteckning, studiebokningar, skal, key, ...typed } = form.value
  const { centre } = await configurationFor(who)
  const wish = { ...spanTyped(typed, centre.timeZone), spaceId: lokal, seats: platser, note: anteckning }
  const reason = skal || text('examSessions.way.because')
  const answer = await openSession(who, { ...wish, studyBookings: studiebokningar }, key, reason, context.now)
  if (answer.ok) return redirect(paths.examSession(centre.id, answer.id, { nytt: 'oppnat' }), 303)
  const { dag } = typed
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const values: Record<string, string> = {
    ...{ lokal, dag, key, skal, anteckning, studiebokningar },
    fran: clock(typed.fran),
    till: clock(typed.till),
    platser: platser === null ? '' : String(platser),
  }
  const way = answer.because === 'taken' ? await wayOf(who, wish, context.now) : null
  const refused = sessionRefusedText(answer.because, [], text)
  return data({ errors: {}, values, refused, way }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const shown = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const values: Record<string, string | undefined> = { key: shown.key, ...shown.values, ...sent?.values }
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => [field, say(text, key)]),
  )
  const way = sent ? sent.way : shown.way
  return (
    <DeskPage
      centre={shown.centre}
      manages={shown.manages}
      title={shown.title}
      width="text"
      above={[{ to: paths.examSessions(shown.centre.id), label: text('examSessions.title') }]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {sent?.refused && (
        <Notice kind="danger" title={text('examSessions.refused')} focus>
          {sent.refused}
        </Notice>
      )}
      <form method="post" action={paths.openExamSession(shown.centre.id)} className="grid gap-5">
        <input type="hidden" name="key" value={values.key} />
        <Select
          label={text('examSessions.room')}
          name="lokal"
          options={shown.spaces}
          value={values.lokal}
          error={errors.lokal}
          required
        />
        <SessionFields values={values} errors={errors} />
        {way && way.bookings.length > 0 && <InTheWay way={way} zone={shown.zone} values={values} />}
        <div className="flex flex-wrap gap-3">
          <Button>{text('examSessions.open')}</Button>
          <button type="submit" formMethod="get" formNoValidate className="button button-quiet">
            {text('examSessions.look')}
          </button>
        </div>
      </form>
    </DeskPage>
  )
}

type Way = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['way']>

/** The study bookings that would have to give way, and what happens to them. */
function InTheWay({
  way,
  zone,
  values,
}: {
  way: Way
  zone: string
  values: Record<string, string | undefined>
}) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <div className="grid gap-5">
      <Notice kind="info" title={text('examSessions.way.title', { count: way.bookings.length })}>
        <ul>
          {way.bookings.map((one) => (
            <li key={one.id}>
              {timeSpan(one, zone, language)} <span className="reference">{one.reference}</span>
            </li>
          ))}
        </ul>
        {way.rule && (
          <p>{text(way.rule === 'move' ? 'examSessions.way.ruleMove' : 'examSessions.way.ruleStay')}</p>
        )}
      </Notice>
      {way.rule === null && (
        <Choices
          legend={text('examSessions.way.legend')}
          name="studiebokningar"
          options={(['stay', 'move'] as const).map((value) => ({
            value,
            label: text(`examSessions.way.${value}`),
          }))}
          value={values.studiebokningar ?? 'stay'}
        />
      )}
      {way.rule !== 'stay' && (
        <Field
          label={text('examSessions.way.reason')}
          name="skal"
          value={values.skal || text('examSessions.way.because')}
          maxLength={300}
        />
      )}
    </div>
  )
}
