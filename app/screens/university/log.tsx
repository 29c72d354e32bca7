import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { listUniversityLog, type UniversityDeed } from '~/exams/university-log.server'
import { languageOf } from '~/i18n/language'
import { momentName } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Pager } from '~/ui/pager'
import { OfficePage } from './frame'

/** Every change that those who answer for a university's exams made, a page of it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const asked = new URL(request.url).searchParams.get('fore') ?? ''
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const language = languageOf(request)
  return {
    university: await ownUniversity(who),
    ...(await listUniversityLog(who, before, language)),
    before,
    title: textIn(language)('day.log.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, deeds, next, before, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <OfficePage university={university} title={title} lead={text('offices.log.lead')}>
      {deeds.length === 0 ? <p>{text('day.log.none')}</p> : <Deeds deeds={deeds} />}
      <Pager
        label={text('day.log.pages')}
        previous={
          before === null ? undefined : { to: paths.officeLog(university.id), label: text('day.log.newest') }
        }
        next={
          next === null
            ? undefined
            : { to: paths.officeLog(university.id, { fore: next }), label: text('day.log.older') }
        }
      />
    </OfficePage>
  )
}

/** What was done, when, by whom, with what was before and after. */
function Deeds({ deeds }: { deeds: readonly UniversityDeed[] }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <table className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {(['when', 'who', 'what'] as const).map((head) => (
            <th
              key={head}
              scope="col"
              className={`px-2 py-1.5 sm:px-3 ${head === 'who' ? 'hidden sm:table-cell' : ''}`}
            >
              {text(`day.log.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deeds.map(({ id, at, by, what, about, lines }) => (
          <tr key={id} className="border-b border-rule align-top">
            <td className="w-28 px-2 py-2 sm:w-56 sm:px-3">{momentName(at, language)}</td>
            <td className="hidden w-52 px-3 py-2 wrap-anywhere sm:table-cell">{by}</td>
            <td className="px-2 py-2 wrap-anywhere sm:px-3">
              <strong>{about ? `${what}: ${about}` : what}</strong>
              <ul className="text-sm text-muted">
                {/* Where there is no room for a column of its own. */}
                <li className="sm:hidden">{by}</li>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
