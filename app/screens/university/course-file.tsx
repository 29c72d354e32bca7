import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { columnsOf } from '~/courses/import-csv-headings'
import { findFile } from '~/courses/import-csv-list.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor, requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { MendRow } from './course-file-mend'
import { wrongRow } from './course-file-text'
import { OfficePage } from './frame'

/** While it is being saved the page comes anew after so many seconds. */
const refreshSeconds = 5

const fates = ['new', 'changed', 'same', 'wrong', 'saved'] as const

/** A file on its way in: what becomes of every row, what to mend, and how far the saving has come. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireEditor(request, context, params.university as UniversityId)
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const query = new URL(request.url).searchParams
  const after = (name: string) => Math.min(1e7, Math.max(0, Math.floor(Number(query.get(name)) || 0)))
  const asked = { wrongAfter: after('felefter'), after: after('efter') }
  const found = await findFile(who, params.import ?? '', asked, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const columns = columnsOf(found.heads)
  const { fates: counts } = found
  const file = {
    university: await ownUniversity(who),
    id: found.id,
    name: found.name,
    title: text('courseEdit.file.preview'),
    isRunning: found.isRunning,
    isStopped: found.isStopped,
    isDone: found.state === 'done',
    isAsked: asked.after > 0 || asked.wrongAfter > 0,
    counts: fates
      .filter((fate) => counts[fate] > 0)
      .map((fate) => text(`courseEdit.file.counts.${fate}`, { count: counts[fate] })),
    toSave: counts.new + counts.changed,
    wrongCount: counts.wrong,
    savedCount: found.saved.added + found.saved.changed,
    done: counts.saved,
    all: counts.new + counts.changed + counts.same + counts.saved,
    unknown: found.heads.filter((name, at) => columns[at] === null && name !== ''),
    wrong: found.wrong.map((row) => wrongRow(row, found.heads, text)),
    others: found.others.map(({ line, title, fate }) => ({
      line,
      title,
      fate: text(`courseEdit.file.fates.${fate as (typeof fates)[number]}`),
    })),
    wrongNext: found.wrongNext,
    next: found.next,
    said: (['rattad', 'fel', 'haller-pa'] as const).find((one) => one === query.get('nytt')) ?? null,
    line: after('rad'),
  }
  return data(file, { headers: found.isRunning ? { refresh: String(refreshSeconds) } : {} })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, name, title, isDone, savedCount } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={name}
      above={[
        { to: paths.universityCourses(university.id), label: text('courseEdit.list.title') },
        { to: paths.readCourses(university.id), label: text('courseEdit.file.title') },
      ]}
    >
      <Said />
      {isDone ? (
        <Notice kind="success" title={text('courseEdit.file.done', { count: savedCount })} focus>
          <ButtonLink to={paths.universityCourses(university.id)}>
            {text('courseEdit.file.seeAll')}
          </ButtonLink>
        </Notice>
      ) : (
        <Standing />
      )}
      <Mending />
      <Others />
      <p className="flex flex-wrap gap-x-6">
        <a href={paths.readCourses(university.id)} className="inline-block py-2">
          {text('courseEdit.file.another')}
        </a>
      </p>
      <Forget />
    </OfficePage>
  )
}

/** What came of mending a row. */
function Said() {
  const { said, line } = useLoaderData<typeof loader>()
  const text = useText()
  if (!said) return null
  const key = said === 'rattad' ? 'mended' : said === 'fel' ? 'stillWrong' : 'faults.running'
  return (
    <Notice
      kind={said === 'rattad' ? 'success' : 'info'}
      title={line > 0 && text('courseEdit.file.row', { line })}
      focus
    >
      {text(`courseEdit.file.${key}`)}
    </Notice>
  )
}

/** How many rows become what, and the button that saves them; or how far that has come. */
function Standing() {
  const { university, id, counts, toSave, wrongCount, unknown, isRunning, isStopped, done, all } =
    useLoaderData<typeof loader>()
  const text = useText()
  if (isRunning)
    return (
      <Notice kind="info" title={text('courseEdit.file.running')}>
        <progress
          value={done}
          max={all}
          className="h-4 w-full accent-primary"
          aria-label={text('courseEdit.file.running')}
        />
        <p>{text('courseEdit.file.progress', { done, all })}</p>
        <p>
          <a href={paths.courseFile(university.id, id)} className="inline-block py-2">
            {text('courseEdit.file.reload')}
          </a>
        </p>
      </Notice>
    )
  return (
    <>
      <Notice kind={wrongCount > 0 || isStopped ? 'info' : 'success'} title={`${counts.join(', ')}.`}>
        {isStopped && <p>{text('courseEdit.file.stopped')}</p>}
        {wrongCount > 0 && <p>{text('courseEdit.file.waitsForMending', { count: wrongCount })}</p>}
        {unknown.length > 0 && <p>{text('courseEdit.file.unknown', { names: unknown.join(', ') })}</p>}
        {toSave === 0 && wrongCount === 0 && !isStopped && <p>{text('courseEdit.file.nothingToSave')}</p>}
      </Notice>
      {(toSave > 0 || isStopped) && (
        <form method="post" action={paths.courseFileDeed(university.id, id, 'sparande')}>
          <Button>
            {isStopped ? text('courseEdit.file.goOn') : text('courseEdit.file.save', { count: toSave })}
          </Button>
        </form>
      )}
    </>
  )
}

/** Rows that are wrong, each to be mended where it stands. */
function Mending() {
  const { university, id, wrong, wrongNext, isRunning, isAsked } = useLoaderData<typeof loader>()
  const text = useText()
  if (wrong.length === 0 || isRunning) return null
  return (
    <Section id="ratta" title={text('courseEdit.file.mend')}>
      <p className="max-w-text">{text('courseEdit.file.mendLead')}</p>
      <div className="grid gap-6">
        {wrong.map((row) => (
          <MendRow key={row.line} to={paths.mendCourseRow(university.id, id, row.line)} row={row} />
        ))}
      </div>
      <Pager
        label={text('courseEdit.file.pages')}
        {...(isAsked && {
          previous: { to: paths.courseFile(university.id, id), label: text('courseEdit.file.first') },
        })}
        {...(wrongNext !== null && {
          next: {
            to: paths.courseFile(university.id, id, { felefter: wrongNext }),
            label: text('courseEdit.file.more'),
          },
        })}
      />
    </Section>
  )
}

/** The other rows, and what becomes of each. */
function Others() {
  const { university, id, others, next, isAsked } = useLoaderData<typeof loader>()
  const text = useText()
  if (others.length === 0) return null
  return (
    <Section id="rader" title={text('courseEdit.file.others')}>
      <ul className="border-t-2 border-ink [overflow-wrap:anywhere]">
        {others.map(({ line, title, fate }) => (
          <li
            key={line}
            className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[6rem_minmax(0,1fr)_10rem]"
          >
            <span className="text-muted">{text('courseEdit.file.row', { line })}</span>
            <span>{title}</span>
            <span className="font-semibold">{fate}</span>
          </li>
        ))}
      </ul>
      <Pager
        label={text('courseEdit.file.pages')}
        {...(isAsked && {
          previous: { to: paths.courseFile(university.id, id), label: text('courseEdit.file.first') },
        })}
        {...(next !== null && {
          next: {
            to: paths.courseFile(university.id, id, { efter: next }),
            label: text('courseEdit.file.more'),
          },
        })}
      />
    </Section>
  )
}

/** Throws the file away, with what was mended in it. */
function Forget() {
  const { university, id, isRunning, isDone } = useLoaderData<typeof loader>()
  const text = useText()
  if (isRunning || isDone) return null
  return (
    <form method="post" action={paths.courseFileDeed(university.id, id, 'borttagning')}>
      <Button kind="danger">{text('courseEdit.file.forget')}</Button>
    </form>
  )
}
