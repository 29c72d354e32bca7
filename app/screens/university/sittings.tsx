import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import { ownSittings } from '~/exams/sitting-list.server'
import { listPeriod, periodsAround } from '~/exams/sitting-periods'
import { ownUniversity } from '~/exams/university-list.server'
import { universityZone } from '~/exams/university-policy'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { cleanLine } from '~/lib/clean'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Field, Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'
import { rowOf, SittingRows } from './sitting-row'

const rowsMost = 200
const told = ['ny', 'andrad', 'klockslag', 'installd'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const query = new URL(request.url).searchParams
  const today = localDate(context.now, universityZone)
  const period = query.get('nar') ?? ''
  const course = cleanLine(query.get('kurs') ?? '').slice(0, 100)
  const span = listPeriod(period, today)
  const university = await ownUniversity(who)
  const found = await ownSittings(who, { ...span, course: course || undefined }, rowsMost + 1)
  return {
    university,
    rows: found.slice(0, rowsMost).map(rowOf),
    isMore: found.length > rowsMost,
    asked: { nar: period, kurs: course },
    periods: periodsAround(today),
    said: told.find((one) => one === query.get('nytt')) ?? null,
    added: query.get('nytt') === 'in' ? Math.min(rowsMost * 10, Number(query.get('antal')) || 0) : null,
    title: textIn(languageOf(request))('sittings.list.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, rows, isMore, asked, said, added, title } = useLoaderData<typeof loader>()
  const text = useText()
  const isFiltered = asked.nar !== '' || asked.kurs !== ''
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('sittings.list.lead')}
      head={
        <div>
          <ButtonLink to={paths.addSitting(university.id)}>{text('sittings.list.add')}</ButtonLink>
        </div>
      }
    >
      {said && (
        <Notice kind="success" focus>
          {text(`sittings.list.told.${said}`)}
        </Notice>
      )}
      {added !== null && (
        <Notice kind="success" focus>
          {text('sittings.list.added', { count: added })}
        </Notice>
      )}
      <Filter />
      <Section id="tentorna" title={text('sittings.list.found', { count: rows.length })}>
        {isMore && <p>{text('sittings.list.more', { count: rows.length })}</p>}
        {rows.length > 0 ? (
          <SittingRows universityId={university.id} rows={rows} />
        ) : (
          <p>{text(isFiltered ? 'sittings.list.noneFound' : 'sittings.list.none')}</p>
        )}
        <p>
          <a
            href={paths.sittingsFile(university.id, { ...asked, nar: asked.nar || 'kommande' })}
            className="inline-block py-2"
          >
            {text('sittings.list.export')}
          </a>
        </p>
      </Section>
    </OfficePage>
  )
}

/** By term, or what has been, and by course. */
function Filter() {
  const { asked, periods } = useLoaderData<typeof loader>()
  const text = useText()
  const options = [
    { value: '', label: text('sittings.list.coming') },
    ...periods.map((term) => ({ value: term, label: term })),
    { value: 'tidigare', label: text('sittings.list.past') },
  ]
  return (
    <form
      method="get"
      className="grid gap-4 rounded-md bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-end"
    >
      <Select name="nar" label={text('sittings.list.period')} options={options} value={asked.nar} />
      <Field name="kurs" label={text('sittings.list.course')} value={asked.kurs} type="search" />
      <div>
        <button type="submit" className="button button-quiet">
          {text('sittings.list.search')}
        </button>
      </div>
    </form>
  )
}
