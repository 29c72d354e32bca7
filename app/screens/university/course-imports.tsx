import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listImports } from '~/courses/import-list.server'
import { problemText } from '~/courses/import-text'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { decimal, shortDay, timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { momentName } from '~/i18n/moment'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { NumberTable } from '~/ui/number-table'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'

/** What has been imported of a university's courses, and what was skipped. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const university = await ownUniversity(who)
  const found = await listImports(who, new URL(request.url).searchParams.get('inlasning'))
  const number = (value: number) => decimal(value, language)
  const lines = found.imports.map((one) => ({
    id: one.id,
    when: momentName(one.startedAt, language),
    day: `${shortDay(localDate(one.startedAt, homeZone), language)} ${timeOfDay(one.startedAt, homeZone, language)}`,
    to: `${paths.courseImports(university.id, { inlasning: one.id })}#overhoppade`,
    cells: [
      text(`courseImport.states.${one.state}`),
      ...[one.skippedCount, one.addedCount, one.changedCount, one.sameCount].map(number),
      ...[one.goneCount, one.passedCount, one.readCount].map(number),
      one.origin,
    ],
  }))
  return {
    university: { id: university.id, name: university.name },
    title: text('courseImport.title'),
    lines,
    chosen: lines.find(({ id }) => id === found.chosenId) ?? null,
    problems: found.problems.list.map(({ because, detail, ...one }) => ({
      key: one.id,
      position: number(one.position),
      sourceId: one.sourceId,
      why: problemText(because, text),
      detail,
    })),
    isCut: found.problems.all > found.problems.list.length,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, title, lines, chosen } = useLoaderData<typeof loader>()
  const text = useText()
  const heads = (
    ['when', 'state', 'skipped', 'added', 'changed', 'same', 'gone', 'passed', 'read', 'origin'] as const
  ).map((head) => text(`courseImport.list.${head}`))
  return (
    <OfficePage university={university} title={title} lead={text('courseImport.lead')}>
      {lines.length === 0 && (
        <p>
          {text('courseImport.none')}{' '}
          <a href={paths.universityCourses(university.id)} className="inline-block py-2">
            {text('courseEdit.file.seeAll')}
          </a>
        </p>
      )}
      {chosen && (
        <>
          <NumberTable
            caption={text('courseImport.list.caption')}
            heads={heads}
            rows={lines.map(({ id, day, to, cells }) => ({
              key: id,
              head: (
                <a
                  href={to}
                  aria-current={id === chosen.id ? 'true' : undefined}
                  className="inline-block whitespace-nowrap"
                >
                  {day}
                </a>
              ),
              cells,
            }))}
          />
          <p className="max-w-text text-sm text-muted">{text('courseImport.counts')}</p>
          <Section id="overhoppade" title={text('courseImport.problems.title')}>
            <Problems when={chosen.when} />
          </Section>
        </>
      )}
    </OfficePage>
  )
}

/** What was skipped. On a phone each is a few lines. */
function Problems({ when }: { when: string }) {
  const { problems, isCut } = useLoaderData<typeof loader>()
  const text = useText()
  if (problems.length === 0) return <p className="max-w-text">{text('courseImport.problems.none')}</p>
  const heads = (['position', 'id', 'why', 'detail'] as const).map((head) =>
    text(`courseImport.problems.${head}`),
  )
  return (
    <>
      <p className="max-w-text">{text('courseImport.problems.mend')}</p>
      <table className="w-full border-collapse text-left">
        <caption className="pb-2 text-left font-semibold">
          {text('courseImport.problems.caption', { when })}
        </caption>
        <thead className="bg-surface text-sm max-sm:sr-only">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-3 py-1.5">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map(({ key, position, sourceId, why, detail }) => (
            <tr key={key} className="border-b border-rule align-top max-sm:grid max-sm:py-3">
              <td className="px-1 tabular-nums sm:px-3 sm:py-2">
                <span className="sm:hidden">{heads[0]} </span>
                {position}
              </td>
              <td className="px-1 wrap-anywhere sm:px-3 sm:py-2">{sourceId}</td>
              <td className="px-1 font-semibold sm:px-3 sm:py-2">{why}</td>
              <td className="px-1 text-sm text-muted wrap-anywhere sm:px-3 sm:py-2">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && (
        <p className="text-sm text-muted">{text('courseImport.problems.more', { count: problems.length })}</p>
      )}
    </>
  )
}
