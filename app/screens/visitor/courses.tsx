import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { comparedIn } from '~/courses/compare'
import { watchQuery } from '~/courses/saved-rules'
import { facets } from '~/courses/search'
import { searchCourses } from '~/courses/search.server'
import { facetText, inOrder } from '~/courses/search-facet-text'
import { courseParameters, courseQuery, facetParameters, valueText, without } from '~/courses/search-query'
import { examUniversities } from '~/exams/list.server'
import { distance } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Page } from '~/ui/page'
import { Chosen, Facets, searchForm } from './courses-facets'
import { namesFor, placeOf } from './courses-read.server'
import { resultOf } from './courses-result'
import { Results } from './courses-results'
import { rememberChosen, townOf } from './town.server'

/** Where no centre says otherwise, today is Sweden's. */
const zone = 'Europe/Stockholm'
const atOnce = 20

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const said = new URL(request.url).searchParams
  const { page, ...search } = courseQuery(said)
  const { ids: compared } = comparedIn(said)
  const municipalities = await listMunicipalities()
  rememberChosen(request, context, municipalities)
  const town = await townOf(request, context, municipalities)
  const universities = await examUniversities()
  const place = await placeOf(town, universities, localDate(context.now, zone))
  const names = await namesFor(universities, place.centre, language)
  const found = await searchCourses(search, place, { from: (page - 1) * atOnce, most: atOnce })
  const nameOf = (facet: (typeof facets)[number], value: string) => facetText(facet, value, names, language)
  const address = (wish: typeof search, on?: number) =>
    paths.courses({ ...courseParameters({ ...wish, ...(on && { page: on }) }), k: compared })
  const pages = Math.max(1, Math.ceil(found.total / atOnce))
  return {
    language,
    words: search.words,
    sort: search.sort,
    total: found.total,
    meant: found.meant,
    town: town && { code: town.code, name: town.name },
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    along: { ...courseParameters(search), k: compared },
    exams:
      place.centre && place.centre.km !== null
        ? { name: place.centre.centre.name, km: distance(place.centre.km) }
        : null,
    facets: facets.map((facet) => ({
      facet,
      values: inOrder(facet, found.facets[facet]).map(({ value, count }) => ({
        value: valueText(facet, value),
        name: nameOf(facet, value),
        count,
        isChosen: search.chosen[facet]?.includes(value) ?? false,
      })),
    })),
    chosen: facets.flatMap((facet) =>
      (search.chosen[facet] ?? []).map((value) => ({
        name: nameOf(facet, value),
        to: address(without(search, facet, value)),
      })),
    ),
    costs: facets.flatMap((facet) => {
      const count = found.without[facet]
      const name = (search.chosen[facet] ?? []).map((value) => nameOf(facet, value)).join(', ')
      return count && found.total === 0 ? [{ name, count, to: address(without(search, facet)) }] : []
    }),
    clear: address({ ...search, chosen: {} }),
    compared,
    items: found.items.map((one) => resultOf(one, place, language)),
    page: { at: page, of: pages },
    watch: paths.watchCourses(watchQuery(new URL(request.url).searchParams)),
    previous: page > 1 ? address(search, page - 1) : null,
    next: page < pages ? address(search, page + 1) : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  const { words } = data
  return [
    { title: `${words ? `${words} – ` : ''}${text('courses.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('courses.meta') },
  ]
}

export default function Screen() {
  const data = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={text('courses.title')}
      lead={text('courses.lead')}
      head={<Question words={data.words} compared={data.compared} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-10">
        <Facets
          facets={data.facets}
          sort={data.sort}
          count={data.chosen.length}
          parameters={facetParameters}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
          <Chosen chosen={data.chosen} clear={data.clear} />
          <Results {...data} />
        </div>
      </div>
    </Page>
  )
}

/** The words; what narrows and orders the results stands beside them and belongs to the same form. */
function Question({ words, compared }: { words: string; compared: readonly string[] }) {
  const text = useText()
  return (
    <form
      id={searchForm}
      method="get"
      action={paths.courses()}
      className="grid max-w-3xl grid-cols-[minmax(0,1fr)_auto] items-end gap-3 sm:gap-4"
    >
      {compared.map((id) => (
        <input key={id} type="hidden" name="k" value={id} />
      ))}
      <Field
        name="sok"
        type="search"
        label={text('courses.words')}
        hint={text('courses.wordsHint')}
        value={words}
        maxLength={200}
      />
      <Button>{text('courses.search')}</Button>
    </form>
  )
}
