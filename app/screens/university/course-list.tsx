import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownFilters, ownInstances } from '~/courses/edit-list.server'
import { chosenMost } from '~/courses/edit-many'
import { termName } from '~/courses/term'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { CourseFilter } from './course-filter'
import { courseQueryOf, courseWishOf } from './course-query.server'
import { rowOf } from './course-row'
import { CourseRows } from './course-rows'
import { OfficePage } from './frame'

const told = ['publicerade', 'kopierade', 'installda', 'borttagna'] as const

/** A university's courses. The exam office reads along; the editor changes them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const query = new URL(request.url).searchParams
  const asked = courseQueryOf(query)
  const { state, page } = asked
  const wish = courseWishOf(asked)
  const found = await ownInstances(who, asked, context.now)
  const today = localDate(context.now, homeZone)
  const number = (name: string) => Math.min(1000, Math.max(0, Math.floor(Number(query.get(name)) || 0)))
  const to = (sida: number) => paths.universityCourses(who.universityId, { ...wish, sida })
  return {
    university: await ownUniversity(who),
    isEditor: who.role === 'editor',
    title: text('courseEdit.list.title'),
    wish,
    rows: found.items.map((one) => rowOf(one, today, language)),
    count: found.count,
    most: chosenMost,
    page,
    pages: found.pages,
    previous: page > 1 ? to(Math.min(page - 1, found.pages)) : null,
    next: page < found.pages ? to(page + 1) : null,
    terms: found.terms.map(termName),
    filters: ownFilters
      .filter((one) => one !== 'borttagna' || found.counts[one] > 0)
      .map((one) => ({
        value: one,
        isHere: one === state,
        label: text(`courseEdit.list.filters.${one}`, { count: found.counts[one] }),
        to: paths.universityCourses(who.universityId, {
          ...courseWishOf({ ...asked, state: one }),
        }),
      })),
    said: told.find((one) => one === query.get('nytt')) ?? null,
    saidOf: { count: number('antal'), people: number('brev'), left: number('kvar') },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, title, isEditor, rows, count, most, wish, terms, filters } =
    useLoaderData<typeof loader>()
  const text = useText()
  const isAsked = Object.keys(wish).length > 0
  return (
    <OfficePage university={university} title={title} lead={text('courseEdit.list.lead')} head={<Ways />}>
      <Said />
      <CourseFilter wish={wish} terms={terms} filters={filters} />
      <Section id="kurser" title={text('courseEdit.list.found', { count })}>
        {rows.length === 0 ? (
          <p className="max-w-text">{text(isAsked ? 'courseEdit.list.noneFound' : 'courseEdit.list.none')}</p>
        ) : (
          <CourseRows universityId={university.id} {...{ rows, isEditor, wish, count, most }} />
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

/** The ways in for more courses. */
function Ways() {
  const { university, isEditor } = useLoaderData<typeof loader>()
  const text = useText()
  if (!isEditor) return null
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink to={paths.addCourse(university.id)}>{text('courseEdit.list.add')}</ButtonLink>
      <ButtonLink to={paths.readCourses(university.id)} kind="quiet">
        {text('courseEdit.list.file')}
      </ButtonLink>
    </div>
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

function Pages() {
  const { page, pages, previous, next } = useLoaderData<typeof loader>()
  const text = useText()
  if (pages < 2) return null
  return (
    <>
      <p className="text-muted">{text('courseEdit.list.page', { page, pages })}</p>
      <Pager
        label={text('courseEdit.list.pages')}
        {...(previous && { previous: { to: previous, label: text('courseEdit.list.previous') } })}
        {...(next && { next: { to: next, label: text('courseEdit.list.next') } })}
      />
    </>
  )
}
