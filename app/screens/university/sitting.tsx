import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import type { SittingId } from '~/exams/sitting'
import { changeSitting } from '~/exams/sitting-change.server'
import { SittingFields } from '~/exams/sitting-fields'
import { readSitting } from '~/exams/sitting-form'
import { ownSitting } from '~/exams/sitting-list.server'
import { courseText, formText, lastDayText, sittingFacts, whenText } from '~/exams/sitting-text'
import { typedSitting } from '~/exams/sitting-typed-form'
import { ownUniversity } from '~/exams/university-list.server'
import { universityZone } from '~/exams/university-policy'
import { fullDay } from '~/i18n/format'
import { type Language, languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'
import { SittingErrors } from './sitting-errors'
import { sentencesOf, valuesOf } from './sitting-form-of'
import { TimeForm } from './sitting-time-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const university = await ownUniversity(who)
  const found = await ownSitting(who, params.sitting as SittingId)
  if (!found) throw new Response(null, { status: 404 })
  const { sitting, clockTimeBy } = found
  const isOver = sitting.date < localDate(context.now, universityZone)
  return {
    university,
    id: sitting.id,
    seen: sitting.sequence,
    typed: typedSitting(sitting),
    startMinute: sitting.startMinute,
    clockTimeBy,
    isOpen: !isOver && sitting.cancelledAt === null,
    isCancelled: sitting.cancelledAt !== null,
    facts: shownFacts(found, language),
    lead: whenText(sitting, language),
    title: courseText(sitting),
  }
}

/** The sitting as students see it. */
function shownFacts(found: NonNullable<Awaited<ReturnType<typeof ownSitting>>>, language: Language) {
  const { sitting, firstDay, lastDay, elsewhere } = found
  const text = textIn(language)
  const days = elsewhere.ok
    ? [
        ...(firstDay ? [{ term: text('sittings.one.firstDay'), value: fullDay(firstDay, language) }] : []),
        { term: text('sittings.one.lastDay'), value: lastDayText(lastDay, language) },
      ]
    : [{ term: text('sittings.parts.elsewhere'), value: text(`sittings.find.no.${elsewhere.because}`) }]
  return [
    { term: text('sittings.fields.format'), value: formText(sitting, language) },
    ...days,
    ...sittingFacts(sitting, found, language),
  ]
}

/** Changes a sitting. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const values = valuesOf(form)
  const back = (errors: Record<string, string>, status: number) => data({ errors, values }, { status })
  const read = readSitting(form)
  if (!read.ok) return back(sentencesOf(read.errors, text), 422)
  const seen = Number(values.seen)
  if (!Number.isInteger(seen)) return back({ '': text('ui.errors.unreadable') }, 422)
  const change = { id: params.sitting as SittingId, changed: read.facts, seen }
  const answer = await changeSitting(who, change, context.now)
  if (answer.ok) return redirect(paths.ownSittings(who.universityId, { nytt: 'andrad' }), 303)
  if (answer.because === 'busy') return back({ '': text('ui.errors.busy') }, 503)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const field = answer.because === 'past' || answer.because === 'far' ? 'date' : ''
  return back({ [field]: text(`sittings.refused.${answer.because}`) }, 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const known = useLoaderData<typeof loader>()
  const { university, id, isOpen, isCancelled, facts, title, lead } = known
  const sent = useActionData<typeof action>()
  const text = useText()
  const typed = { values: sent?.values ?? known.typed, errors: sent?.errors ?? {} }
  return (
    <OfficePage
      university={university}
      title={title}
      lead={lead}
      width="text"
      above={[{ to: paths.ownSittings(university.id), label: text('sittings.list.title') }]}
    >
      <SittingErrors errors={typed.errors} />
      {isCancelled && <Notice kind="info">{text('sittings.refused.cancelled')}</Notice>}
      {isOpen && <Time />}
      <Section id="visas" title={text('sittings.one.as')}>
        <Facts items={facts} />
      </Section>
      {(isOpen || sent) && (
        <details open={sent !== undefined} className="grid gap-6">
          <summary className="min-h-11 cursor-pointer py-2 text-lg font-bold text-primary">
            {text('sittings.one.edit')}
          </summary>
          <form method="post" noValidate className="grid gap-8 pt-4">
            <input type="hidden" name="seen" value={typed.values.seen ?? String(known.seen)} />
            <SittingFields typed={typed} />
            <div>
              <Button>{text('sittings.one.save')}</Button>
            </div>
          </form>
        </details>
      )}
      {isOpen && (
        <div>
          <ButtonLink to={paths.cancelSitting(university.id, id)} kind="danger">
            {text('sittings.one.cancel')}
          </ButtonLink>
        </div>
      )}
    </OfficePage>
  )
}

/** The clock time: the one thing to do while it is not told. */
function Time() {
  const { university, id, startMinute, clockTimeBy } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Section id="klockslag" title={text('sittings.one.time')}>
      <p>
        {text(startMinute === null ? 'sittings.one.timeLead' : 'sittings.one.timeChange')}
        {startMinute === null &&
          clockTimeBy !== null &&
          ` ${text('sittings.one.timeBy', { day: fullDay(clockTimeBy, language) })}`}
      </p>
      <TimeForm universityId={university.id} id={id} startMinute={startMinute} />
    </Section>
  )
}
