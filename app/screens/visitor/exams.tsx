import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { examHow, examName, examWhen, universityName } from '~/exams/host-text'
import { examUniversities } from '~/exams/list.server'
import type { UniversityId } from '~/exams/policy'
import { askerFields, examQuery, readTyped, typedFields } from '~/exams/request-form'
import { KeptFields } from '~/exams/request-kept-fields'
import { matchingSittings } from '~/exams/request-sittings.server'
import { TypedExamFields } from '~/exams/request-typed-fields'
import { universityZone } from '~/exams/university-policy'
import { fullDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { cleanLine } from '~/lib/clean'
import { isDate, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field, Select } from '~/ui/field'
import { Page, Section } from '~/ui/page'

const rowsMost = 10

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const today = localDate(now, universityZone)
  const said = new URL(request.url).searchParams
  const search = {
    sok: cleanLine(said.get('sok') ?? '').slice(0, 100),
    vid: cleanLine(said.get('vid') ?? '').slice(0, 60),
    den: isDate(said.get('den') ?? '') ? (said.get('den') ?? '') : '',
  }
  const query = examQuery(said)
  const typed = said.has('fel') ? readTyped(query, today) : null
  const errors = typed && !typed.ok ? typed.errors : {}
  // Only the page that looks the university up knows that nobody there could be asked.
  if (said.get('fel') === 'brevlada') errors.brevlada = 'seats.errors.mailbox'
  const asked = Object.values(search).some(Boolean)
  const date = isDate(search.den) && search.den >= today ? search.den : null
  const wish = { course: search.sok, universityId: (search.vid || null) as UniversityId | null, date }
  const found = asked ? await matchingSittings(wish, today, rowsMost) : []
  const along = Object.fromEntries(
    [...askerFields, 'plats'].flatMap((name) => (said.get(name) ? [[name, said.get(name) ?? '']] : [])),
  ) as Record<string, string>
  return {
    language,
    search,
    asked,
    along,
    values: Object.fromEntries(typedFields.map((name) => [name, query[name]])) as Record<string, string>,
    errors: Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, say(text, key)])),
    universities: (await examUniversities()).map(({ id, name }) => ({ id, name })),
    rows: found.map((sitting) => ({
      id: sitting.id,
      course: examName(sitting),
      university: universityName(sitting),
      when: examWhen(sitting, language),
      how: examHow(sitting, language),
      day: fullDay(sitting.date, language),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('seats.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('seats.meta') },
  ]
}

export default function Screen() {
  const { errors, universities, along, asked, rows, ...found } = useLoaderData<typeof loader>()
  const text = useText()
  const faults = typedFields.flatMap((field) => (errors[field] ? [{ field, sentence: errors[field] }] : []))
  const typedBefore = faults.length > 0 || typedFields.some((name) => found.values[name])
  // Whoever looked for it in vain need not say it twice.
  const missed = !typedBefore && asked && rows.length === 0
  const values = missed ? { ...found.values, ...sought(found.search) } : found.values
  return (
    <Page title={text('seats.title')} lead={text('seats.lead')} width="text">
      <ErrorSummary errors={faults} />
      {!typedBefore && <Search />}
      <Section id="egen" title={text('seats.own.title')}>
        <details open={typedBefore || missed}>
          <summary className="button button-quiet">{text('seats.own.open')}</summary>
          <form method="get" action={paths.examHosts({})} noValidate className="grid gap-5 pt-5">
            <p>{text('seats.own.lead')}</p>
            <KeptFields values={along} />
            <TypedExamFields typed={{ values, errors }} universities={universities} />
            <div>
              <Button>{text('seats.own.go')}</Button>
            </div>
          </form>
        </details>
      </Section>
      {typedBefore && <Search />}
    </Page>
  )
}

/** What somebody looked for, as the fields of an exam that is in no list. A course code has digits. */
const sought = ({ sok, vid, den }: { sok: string; vid: string; den: string }) => ({
  [/\d/.test(sok) ? 'kurskod' : 'kurs']: sok,
  larosate: vid,
  dag: den,
})

/** An exam that its university has listed. */
function Search() {
  const { search, asked, along, universities } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section id="hitta" title={text('seats.find.title')}>
      <form method="get" action="#hitta" className="grid gap-4 rounded-md bg-surface p-4">
        <KeptFields values={along} />
        <Field name="sok" type="search" label={text('seats.find.course')} value={search.sok} />
        <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
          <Select
            name="vid"
            label={text('seats.find.university')}
            options={universities.map(({ id, name }) => ({ value: id, label: name }))}
            empty={text('seats.find.any')}
            value={search.vid}
          />
          <Field name="den" type="date" label={text('seats.find.date')} value={search.den} />
        </div>
        <div>
          <Button>{text('seats.find.search')}</Button>
        </div>
      </form>
      {asked && <Found />}
      <p>
        <a href={paths.examSittings()} className="inline-block py-2.5">
          {text('seats.find.all')}
        </a>
      </p>
    </Section>
  )
}

function Found() {
  const { rows, along } = useLoaderData<typeof loader>()
  const text = useText()
  if (rows.length === 0) return <p role="status">{text('seats.find.nothing')}</p>
  return (
    <>
      <p role="status">
        {rows.length < rowsMost
          ? text('seats.find.found', { count: rows.length })
          : text('seats.find.most', { count: rows.length })}
      </p>
      <ul className="border-t-2 border-ink">
        {rows.map(({ id, course, university, when, how, day }) => (
          <li key={id} className="grid gap-2 border-b border-rule py-4 [overflow-wrap:anywhere]">
            <h3 className="text-lg">{course}</h3>
            <p>
              {when}
              <span className="block text-muted">
                {university}. {how}
              </span>
            </p>
            <div>
              <ButtonLink
                to={paths.examHosts({ sittning: id, ...along })}
                label={text('seats.find.chooseOne', { course, day })}
              >
                {text('seats.find.choose')}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
