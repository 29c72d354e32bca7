import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { comparedIn, compareMost, toggled } from '~/courses/compare'
import { instancesByIds } from '~/courses/search-others.server'
import { kmFrom } from '~/courses/search-place.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { comparison, headOf } from './compare-shown'
import { CompareTable } from './compare-table'
import { FromTown } from './course-town'
import { rememberChosen, townOf } from './town.server'

const zone = 'Europe/Stockholm'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const municipalities = await listMunicipalities()
  rememberChosen(request, context, municipalities)
  const language = languageOf(request)
  const { ids, over } = comparedIn(new URL(request.url).searchParams)
  const named = await instancesByIds([...ids, ...over])
  const found = named.slice(0, compareMost)
  const town = await townOf(request, context, municipalities)
  const place = { kmTo: await kmFrom(town), today: localDate(context.now, zone) }
  const heads = found.map((one) => headOf(one, language))
  const there = heads.map(({ id }) => id as string)
  return {
    language,
    ids: there,
    heads: heads.map((head) => ({ ...head, remove: paths.compareCourses(toggled(there, head.id)) })),
    rows: comparison(found, place, language),
    noRoom: named.slice(compareMost).map((one) => headOf(one, language)),
    gone: ids.length + over.length - named.length,
    town: town && { code: town.code, name: town.name },
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('courseHere.compareTitle')} – ${text('ui.product')}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function Screen() {
  const { ids, heads, rows, town, municipalities, gone } = useLoaderData<typeof loader>()
  const text = useText()
  const differences = rows.filter(({ differs }) => differs).length
  return (
    <Page
      title={text('courseHere.compareTitle')}
      lead={text('courseHere.compareLead')}
      crumbs={[{ to: paths.courses({ k: ids }), label: text('courses.title') }]}
    >
      <NoRoom />
      {gone > 0 && <Notice kind="info">{text('courseHere.comparing.gone', { count: gone })}</Notice>}
      {heads.length === 0 ? (
        <p className="max-w-text">{text('courseHere.comparing.nothing')}</p>
      ) : (
        <>
          <FromTown
            to={paths.compareCourses([])}
            town={town}
            municipalities={municipalities}
            along={{ k: ids }}
          />
          <p className="text-lg">
            {heads.length > 1
              ? text('courseHere.comparing.differences', { count: differences })
              : text('courseHere.comparing.one')}
          </p>
          <CompareTable heads={heads} rows={rows} />
        </>
      )}
      {heads.length < compareMost && (
        <div className="print:hidden">
          <ButtonLink to={paths.courses({ k: ids })} kind={heads.length > 1 ? 'quiet' : 'primary'}>
            {text(heads.length > 0 ? 'courseHere.comparing.add' : 'courseHere.comparing.find')}
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}

/** A fifth: what to take away for it. */
function NoRoom() {
  const { heads, noRoom, ids } = useLoaderData<typeof loader>()
  const text = useText()
  const [other] = noRoom
  if (!other) return null
  const titles = noRoom.map(({ title }) => title).join(', ')
  return (
    <Notice kind="danger" title={text('courseHere.comparing.tooMany', { titles })}>
      <ul className="grid gap-1">
        {heads.map(({ id, title }) => (
          <li key={id}>
            <a href={paths.compareCourses([...toggled(ids, id), other.id])} className="inline-block py-2">
              {text('courseHere.comparing.instead', { title, other: other.title })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
