import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type OwnFilter, ownFilters, ownInstances } from '~/courses/edit-list.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { cleanLine } from '~/lib/clean'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { rowOf } from './course-row'
import { CourseRows } from './course-rows'
import { OfficePage } from './frame'

const told = ['publicerade', 'kopierade', 'installda'] as const

/** A university's courses. The exam office reads along; the editor changes them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const query = new URL(request.url).searchParams
  const state: OwnFilter = ownFilters.find((one) => one === query.get('tillstand')) ?? 'alla'
  const words = cleanLine(query.get('sok') ?? '').slice(0, 100)
  const page = Math.min(1000, Math.max(1, Number(query.get('sida')) || 1))
  const found = await ownInstances(who, { state, words, page: Math.floor(page) }, context.now)
  const today = localDate(context.now, homeZone)
  const number = (name: string) => Math.min(1000, Math.max(0, Math.floor(Number(query.get(name)) || 0)))
  return {
    university: await ownUniversity(who),
    isEditor: who.role === 'editor',
    title: text('courseEdit.list.title'),
    asked: { state, words, page: Math.floor(page) },
    rows: found.items.map((one) => rowOf(one, today, language)),
    count: found.count,
    pages: found.pages,
    filters: ownFilters
      .filter((one) => one !== 'borttagna' || found.counts[one] > 0)
      .map((one) => ({
        value: one,
        label: text(`courseEdit.list.filters.${one}`, { count: found.counts[one] }),
        to: paths.universityCourses(who.universityId, {
          ...(one !== 'alla' && { tillstand: one }),
          ...(words && { sok: words }),
        }),
      })),
    said: told.find((one) => one === query.get('nytt')) ?? null,
    saidOf: { count: number('antal'), people: number('brev'), left: number('kvar') },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, title, isEditor, rows, count, asked } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('courseEdit.list.lead')}
      head={
        isEditor && (
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={paths.addCourse(university.id)}>{text('courseEdit.list.add')}</ButtonLink>
            <ButtonLink to={paths.readCourses(university.id)} kind="quiet">
              {text('courseEdit.list.file')}
            </ButtonLink>
          </div>
        )
      }
    >
      <Said />
      <Filter />
      <Section id="kurser" title={text('courseEdit.list.found', { count })}>
        {rows.length === 0 ? (
          <p className="max-w-text">
            {text(
              asked.words || asked.state !== 'alla' ? 'courseEdit.list.noneFound' : 'courseEdit.list.none',
            )}
          </p>
        ) : (
          <CourseRows universityId={university.id} rows={rows} isEditor={isEditor} />
        )}
        <Pages />
        <p>
          <a href={paths.coursesFile(university.id)} className="inline-block py-2">
            {text('courseEdit.list.export')}
          </a>
        </p>
      </Section>
    </OfficePage>
  )
}

/** What came of what was done just now. */
function Said() {
  const { said, saidOf } = useLoaderData<typeof loader>()
  const text = useText()
  if (!said) return null
  return (
    <Notice kind={saidOf.count > 0 ? 'success' : 'info'} focus>
      <p>{text(`courseEdit.list.told.${said}`, { count: saidOf.count })}</p>
      {saidOf.people > 0 && <p>{text('courseEdit.list.toldPeople', { count: saidOf.people })}</p>}
      {saidOf.left > 0 && <p>{text('courseEdit.list.left', { count: saidOf.left })}</p>}
    </Notice>
  )
}

/** By state, and by words. */
function Filter() {
  const { filters, asked } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <div className="grid gap-4 rounded-md bg-surface p-4">
      <form method="get" className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
        {asked.state !== 'alla' && <input type="hidden" name="tillstand" value={asked.state} />}
        <Field name="sok" type="search" label={text('courseEdit.list.words')} value={asked.words} />
        <div>
          <button type="submit" className="button button-quiet">
            {text('courseEdit.list.search')}
          </button>
        </div>
      </form>
      <nav aria-label={text('courseEdit.list.parts')}>
        <ul className="flex flex-wrap gap-x-4">
          {filters.map(({ value, label, to }) => (
            <li key={value}>
              <a
                href={to}
                aria-current={value === asked.state ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

function Pages() {
  const { university, asked, pages } = useLoaderData<typeof loader>()
  const text = useText()
  if (pages < 2) return null
  const to = (sida: number) =>
    paths.universityCourses(university.id, {
      ...(asked.state !== 'alla' && { tillstand: asked.state }),
      ...(asked.words && { sok: asked.words }),
      sida,
    })
  return (
    <>
      <p className="text-muted">{text('courseEdit.list.page', { page: asked.page, pages })}</p>
      <Pager
        label={text('courseEdit.list.pages')}
        {...(asked.page > 1 && {
          previous: { to: to(asked.page - 1), label: text('courseEdit.list.previous') },
        })}
        {...(asked.page < pages && { next: { to: to(asked.page + 1), label: text('courseEdit.list.next') } })}
      />
    </>
  )
}
