import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { weekOf } from '~/availability/list.server'
import { findQueue } from '~/booking/find-queue.server'
import { FullTimes } from '~/booking/full-times'
import { joinQueue } from '~/booking/join-queue.server'
import { Refused } from '~/booking/refused'
import { SizeFields } from '~/booking/size-fields'
import { waitFields } from '~/booking/wait-form'
import { queueReasonText } from '~/booking/wait-reasons'
import type { SpaceId } from '~/centres/space'
import { dayName, duration, timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { isDate, isoInstant, localDate, parseInstant } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Check, Select } from '~/ui/field'
import { Page } from '~/ui/page'

/** Standing in line for a space: from a start, or first choosing one of a day's full ones. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const query = new URL(request.url).searchParams
  const start = parseInstant(query.get('start') ?? '')
  const spaceId = params.space as SpaceId
  const text = textIn(languageOf(request))
  const day = query.get('dag') ?? ''
  if (start === null) {
    const week = await weekOf(spaceId, isDate(day) ? day : null, context.now)
    if (!week) throw new Response(null, { status: 404 })
    const { space, centre, date, today, days } = week
    const full = (days[0]?.starts ?? []).filter(({ free, inTime }) => free === 0 && inTime)
    return {
      space,
      centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
      date,
      choose: { today, starts: full.map(({ at }) => at) },
      form: null,
      title: text('waits.join.title', { space: space.name }),
    }
  }
  const found = await findQueue(who, spaceId, start, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const { space, centre, ends, refused, alike } = found
  return {
    space,
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    date: localDate(start, centre.timeZone),
    choose: null,
    form: {
      start,
      ends,
      alike,
      refused: refused && queueReasonText(refused, text),
      values: { end: query.get('slut') ?? undefined, size: query.get('antal') ?? undefined },
      key: newId(),
    },
    title: text('waits.join.title', { space: space.name }),
  }
}

/** Puts the learner in line. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const form = readForm(waitFields, await formOf(request))
  if (!form.ok)
    return data({ errors: form.errors, values: form.values, refused: null, free: null }, { status: 422 })
  const { size, start, end, people = 1, key, alla } = form.value
  const whole = size === 'hela'
  const places = whole ? 1 : Math.max(Number(size), 1)
  const spaceId = params.space as SpaceId
  const asked = { start, end, places, people: whole ? people : places }
  const found = alla ? await findQueue(who, spaceId, start, context.now) : null
  const answer = await joinQueue(
    who,
    found ? { ...asked, centreId: found.centre.id, kind: found.space.kind } : { ...asked, spaceId, whole },
    key,
    context.now,
  )
  if (answer.ok) return redirect(paths.wait(answer.wait.id, { nytt: 'ko' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const values = {
    end: isoInstant(end),
    size,
    people: String(people),
    key: newId(),
    ...(alla ? { alla } : {}),
  }
  return data(
    {
      errors: {},
      values,
      refused: queueReasonText(answer, textIn(languageOf(request))),
      free:
        answer.because === 'free-now' && !alla
          ? paths.reserve(spaceId, { start: isoInstant(start), slut: isoInstant(end), antal: places })
          : null,
    },
    { status: answer.because === 'busy' ? 503 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { space, centre, date, choose, form, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => [field, say(text, key)]),
  )
  const refused = sent?.refused ?? form?.refused
  return (
    <Page
      width="text"
      title={title}
      lead={
        form
          ? `${dayName(date, language)} ${text('booking.form.from', { time: timeOfDay(form.start, centre.timeZone, language) })}`
          : dayName(date, language)
      }
      crumbs={[
        { to: paths.centre(centre.id), label: centre.name },
        { to: paths.space(space.id, { dag: date }), label: space.name },
      ]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {refused && <Refused title={text('waits.join.refused')} sentence={refused} instead={[]} />}
      {sent?.free && (
        <p>
          <ButtonLink to={sent.free}>{text('waits.join.bookIt')}</ButtonLink>
        </p>
      )}
      <p>{text('waits.join.how')}</p>
      {choose && <FullTimes spaceId={space.id} zone={centre.timeZone} date={date} {...choose} />}
      {form && form.ends.length > 0 && (
        <JoinForm space={space} zone={centre.timeZone} form={form} values={sent?.values} errors={errors} />
      )}
      <p>
        <a href={paths.queue(space.id, { dag: date })}>{text('waits.join.otherTime')}</a>
      </p>
    </Page>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>
interface JoinFormProps {
  space: Shown['space']
  zone: string
  form: NonNullable<Shown['form']>
  values: Record<string, string | undefined> | undefined
  errors: Record<string, string>
}

function JoinForm({ space, zone, form, values = form.values, errors }: JoinFormProps) {
  const [text, language] = [useText(), useLanguage()]
  const { start, ends } = form
  return (
    <form method="post" action={paths.queue(space.id, { start: isoInstant(start) })} className="grid gap-6">
      <input type="hidden" name="start" value={isoInstant(start)} />
      <input type="hidden" name="key" value={values.key ?? form.key} />
      <Select
        label={text('booking.form.end')}
        name="end"
        options={ends.map((end) => ({
          value: isoInstant(end),
          label: `${timeOfDay(end, zone, language)} (${duration((end - start) / 60_000)})`,
        }))}
        value={values.end}
        error={errors.end}
        required
      />
      <SizeFields
        space={space}
        free={space.places}
        size={values.size}
        people={values.people}
        errors={errors}
      />
      {form.alike > 1 && (
        <Check
          label={text('waits.join.any', { kind: text(`centres.kinds.${space.kind}`).toLowerCase() })}
          name="alla"
          checked={values.alla !== undefined}
        />
      )}
      <div>
        <Button>{text('waits.join.send')}</Button>
      </div>
    </form>
  )
}
