import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { examUniversities } from '~/exams/list.server'
import { type FoundSitting, findSittings } from '~/exams/sitting-list.server'
import { filterOf, placeOf, sittingQuery } from '~/exams/sitting-query'
import { courseText, formText, sittingFacts, whenText } from '~/exams/sitting-text'
import { universityZone } from '~/exams/university-policy'
import { fullDay } from '~/i18n/format'
import { type Language, languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { type LocalDate, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Field, Select } from '~/ui/field'
import { Page, Section } from '~/ui/page'

const rowsMost = 25

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const today = localDate(now, universityZone)
  const query = new URL(request.url).searchParams
  const asked = sittingQuery(query)
  const filter = filterOf(asked, today)
  const found = await findSittings(filter, rowsMost + 1, placeOf(query.get('efter')))
  const last = found.length > rowsMost ? found[rowsMost - 1]?.sitting : undefined
  return {
    language,
    asked: { ...asked, fran: asked.fran && filter.from },
    universities: (await examUniversities()).map(({ id, name }) => ({ value: id, label: name })),
    rows: found.slice(0, rowsMost).map((one) => rowOf(one, today, language)),
    next: last ? `${last.date}_${last.id}` : null,
  }
}

/** What one must know of a sitting, in words. */
function rowOf(found: FoundSitting, today: LocalDate, language: Language) {
  const { sitting, university } = found
  return {
    id: sitting.id,
    course: courseText(sitting),
    university: university.name,
    when: whenText(sitting, language),
    form: formText(sitting, language),
    asking: askingText(found, today, language),
    isPossible: found.elsewhere.ok,
    facts: sittingFacts(sitting, found, language),
  }
}

/** Until when one asks the university, or why it is no use. */
function askingText({ elsewhere, firstDay, lastDay }: FoundSitting, today: LocalDate, language: Language) {
  const text = textIn(language)
  if (!elsewhere.ok) return text(`sittings.find.no.${elsewhere.because}`)
  if (!lastDay) return text('sittings.find.ask')
  const last = fullDay(lastDay, language)
  if (lastDay < today) return text('sittings.find.over', { last })
  return firstDay && firstDay > today
    ? text('sittings.find.between', { first: fullDay(firstDay, language), last })
    : text('sittings.find.last', { last })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [
    { title: `${text('sittings.find.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('sittings.find.meta') },
  ]
}

export default function Screen() {
  const { asked, rows, next } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page title={text('sittings.find.title')} lead={text('sittings.find.lead')}>
      <Search />
      <Section id="tentor" title={text('sittings.find.found')}>
        {rows.length > 0 ? <p>{text('sittings.find.centres')}</p> : <p>{text('sittings.find.none')}</p>}
        <Rows />
        {next && (
          <p>
            <a
              href={`${paths.examSittings({ ...asked, efter: next })}#tentor`}
              rel="next"
              className="button button-quiet"
            >
              {text('sittings.find.next')}
            </a>
          </p>
        )}
      </Section>
    </Page>
  )
}

/** Whose exams, which course, when. */
function Search() {
  const { asked, universities } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <form
      method="get"
      action={`${paths.examSittings()}#tentor`}
      className="grid gap-4 rounded-md bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_10.5rem_10.5rem_auto] lg:items-end"
    >
      <Field name="kurs" label={text('sittings.find.course')} value={asked.kurs} type="search" />
      <Select
        name="larosate"
        label={text('sittings.find.university')}
        options={universities}
        empty={text('sittings.find.anyUniversity')}
        value={asked.larosate}
      />
      <Field name="fran" label={text('sittings.find.from')} value={asked.fran} type="date" />
      <Field name="till" label={text('sittings.find.to')} value={asked.till} type="date" />
      <div>
        <button type="submit" className="button button-primary">
          {text('sittings.find.search')}
        </button>
      </div>
    </form>
  )
}

/** One sitting a row: what, when, how, and until when one asks whom. */
function Rows() {
  const { rows } = useLoaderData<typeof loader>()
  const text = useText()
  if (rows.length === 0) return null
  return (
    <ul className="border-t-2 border-ink">
      {rows.map(({ id, course, university, when, form, asking, isPossible, facts }) => (
        <li
          key={id}
          id={`tenta-${id}`}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]"
        >
          <div className="grid content-start gap-1 [overflow-wrap:anywhere]">
            <h3 className="text-lg">{course}</h3>
            <p className="text-muted">{university}</p>
            {facts.length > 0 && (
              <details>
                <summary className="flex min-h-11 cursor-pointer items-center text-primary underline underline-offset-4">
                  {text('sittings.find.more')}
                </summary>
                <dl className="grid max-w-text gap-2 pb-2">
                  {facts.map(({ term, value }) => (
                    <div key={term}>
                      <dt className="text-sm text-muted">{term}</dt>
                      <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{value}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </div>
          <div className="grid content-start gap-1">
            <p className="font-semibold">{when}</p>
            <p>{form}</p>
            <p className={isPossible ? '' : 'text-muted'}>{asking}</p>
            {isPossible && (
              <p>
                <a
                  href={paths.examHosts({ sittning: id })}
                  aria-label={text('seats.find.chooseOne', { course, day: when })}
                  className="button button-quiet"
                >
                  {text('seats.hosts.title')}
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
