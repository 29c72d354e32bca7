import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import { addSittings } from '~/exams/sitting-add-many.server'
import { copyAsked, readCopy } from '~/exams/sitting-copy-form'
import { copiesMost, planCopies } from '~/exams/sitting-list.server'
import { courseText, whenText } from '~/exams/sitting-text'
import { ownUniversity } from '~/exams/university-list.server'
import { universityZone } from '~/exams/university-policy'
import { dayName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'
import { sentencesOf } from './sitting-form-of'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const university = await ownUniversity(who)
  const today = localDate(context.now, universityZone)
  const query = new URL(request.url).searchParams
  const asked = copyAsked((name) => query.get(name), today)
  const read = readCopy(asked)
  const copies = query.has('veckor') && read.ok ? await planCopies(who, read, read.weeks, context.now) : null
  return {
    university,
    asked,
    errors: query.has('veckor') && !read.ok ? sentencesOf(read.errors, text) : {},
    rows: copies?.map(({ from, facts, state, holiday }) => ({
      id: from.id,
      course: courseText(from),
      from: dayName(from.date, language),
      to: whenText(facts, language),
      state,
      holiday: holiday && text(`capacity.holidays.${holiday}`),
    })),
    isMore: copies?.length === copiesMost,
    title: text('sittings.copy.title'),
  }
}

/** Lists those that were ticked so many weeks later. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const read = readCopy(copyAsked((name) => (form.has(name) ? String(form.get(name)) : ''), null))
  if (!read.ok) return data({ error: text('ui.errors.unreadable') }, { status: 422 })
  const picked = new Set(form.getAll('tenta').map(String))
  const copies = await planCopies(who, read, read.weeks, context.now)
  const wanted = copies.filter(({ from }) => picked.has(from.id)).map(({ facts }) => facts)
  if (wanted.length === 0) return data({ error: text('sittings.copy.nothing') }, { status: 422 })
  const answer = await addSittings(who, wanted, context.now)
  if (!answer.ok) return data({ error: text('ui.errors.busy') }, { status: 503 })
  return redirect(paths.ownSittings(who.universityId, { nytt: 'in', antal: answer.added }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, asked, errors, rows, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const faults = (['fran', 'till', 'veckor'] as const).flatMap((field) =>
    errors[field] ? [{ field, sentence: errors[field] }] : [],
  )
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('sittings.copy.lead')}
      above={[{ to: paths.ownSittings(university.id), label: text('sittings.list.title') }]}
    >
      <ErrorSummary errors={[...faults, ...(sent ? [{ field: '', sentence: sent.error }] : [])]} />
      <form
        method="get"
        noValidate
        className="grid gap-4 rounded-md bg-surface p-4 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto] sm:items-end"
      >
        <Field
          name="fran"
          label={text('sittings.copy.from')}
          type="date"
          value={asked.fran}
          {...(errors.fran && { error: errors.fran })}
        />
        <Field name="till" label={text('sittings.copy.to')} type="date" value={asked.till} />
        <Field
          name="veckor"
          label={text('sittings.copy.weeks')}
          hint={text('sittings.copy.weeksHint')}
          inputMode="numeric"
          value={asked.veckor}
          {...(errors.veckor && { error: errors.veckor })}
        />
        <div>
          <Button kind={rows ? 'quiet' : 'primary'}>{text('sittings.copy.show')}</Button>
        </div>
      </form>
      {rows && rows.length === 0 && <p>{text('sittings.copy.none')}</p>}
      {rows && rows.length > 0 && <Plan />}
    </OfficePage>
  )
}

/** What each would be; those that collide are not ticked. */
function Plan() {
  const { asked, rows = [], isMore } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section id="valj" title={text('sittings.copy.pick')}>
      {isMore && <p>{text('sittings.copy.many', { count: rows.length })}</p>}
      <form method="post" className="grid gap-6">
        {Object.entries(asked).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ul className="border-t-2 border-ink">
          {rows.map(({ id, course, from, to, state, holiday }) => (
            <li key={id} className="border-b border-rule">
              <label className="flex min-h-11 items-start gap-3 py-3">
                <input
                  type="checkbox"
                  name="tenta"
                  value={id}
                  defaultChecked={state === 'new' && !holiday}
                  disabled={state !== 'new'}
                  className="mt-0.5 size-6 shrink-0 accent-primary"
                />
                <span className="[overflow-wrap:anywhere]">
                  <span className="font-semibold">{course}</span>
                  <span className="block">{text('sittings.copy.becomes', { from, to })}</span>
                  {state !== 'new' && (
                    <span className="block text-muted">{text(`sittings.copy.states.${state}`)}</span>
                  )}
                  {state === 'new' && holiday && (
                    <span className="block font-semibold text-danger">
                      {text('sittings.copy.holiday', { day: holiday })}
                    </span>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <div>
          <Button>{text('sittings.copy.add')}</Button>
        </div>
      </form>
    </Section>
  )
}
