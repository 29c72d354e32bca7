import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFirstFree } from '~/availability/find-free.server'
import { OtherSearches } from '~/availability/other-searches'
import { SearchForm } from '~/availability/search-form'
import { readSearch, type SearchQuery } from '~/availability/search-query'
import { findBookable } from '~/booking/find-bookable.server'
import { findNextDay } from '~/booking/find-next-day.server'
import { type Found, FoundByPlace } from '~/booking/found-list'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { rememberTown } from '~/centres/town'
import { clockSpan, dayName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import type { Point } from '~/lib/geo'
import { homeZone, type Instant, localDate, wallTime } from '~/lib/time'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

const most = 20

export async function loader({ request, context }: LoaderFunctionArgs) {
  const today = localDate(context.now, homeZone)
  const search = readSearch(new URL(request.url).searchParams, today)
  const municipalities = await listMunicipalities()
  const town = municipalities.find(({ code }) => code === search.town) ?? null
  const exact = await exactly(search, town ?? undefined, context.now)
  const found = exact && exact.length > 0 ? exact : await sameDay(search, town ?? undefined, context.now)
  const fits = (exact ?? found).length > 0 && (!town || found.some((one) => isIn(one, town)))
  const nextDay = fits ? null : await nextDayFor(search, town, context.now)
  const text = textIn(languageOf(request))
  return data(
    {
      municipalities: municipalities.map(({ code, name }) => ({ code, name })),
      today,
      search,
      town: town && { code: town.code, name: town.name },
      exact: exact !== null && exact.length > 0,
      instead: exact !== null && exact.length === 0,
      nextDay,
      count: found.length,
      found: ownFirst(found, town).slice(0, most),
      title: text('visitor.search.title'),
    },
    town ? { headers: { 'set-cookie': rememberTown(town.code, context.secure) } } : undefined,
  )
}

/** What is free from–to; null when no such span was asked for. */
async function exactly(search: SearchQuery, near: Point | undefined, now: Instant): Promise<Found[] | null> {
  const { date, from, to, people, kind, features } = search
  if (from === null || to === null) return null
  const span = { start: wallTime(date, from, homeZone), end: wallTime(date, to, homeZone) }
  const free = await findBookable({ ...span, people, near, kind, features }, now)
  return free.map((one) => ({ ...shown(one), ...span, exact: true }))
}

/** The first free time of each space that day, from the time asked for. */
async function sameDay(search: SearchQuery, near: Point | undefined, now: Instant): Promise<Found[]> {
  const { date, from, people, kind, features } = search
  const since = (timeZone: string) => wallTime(date, from ?? 0, timeZone)
  const free = await findFirstFree({ people, near, kind, features }, since, now)
  return free.map((one) => ({ ...shown(one), start: one.start, end: one.end, exact: false }))
}

/** The next day on which the same search finds something: in the town, where one was said. */
function nextDayFor(search: SearchQuery, town: { code: string } | null, now: Instant) {
  const { date, from, to, people, kind, features } = search
  return findNextDay(
    { people, municipality: town?.code, kind, features },
    { from: from ?? 0, to, zone: homeZone },
    date,
    now,
  )
}

const isIn = ({ centre }: Found, town: { code: string }) => centre.municipality.code === town.code

/** What is in the town itself comes first, also where a centre across its border is nearer. */
function ownFirst(found: Found[], town: { code: string } | null): Found[] {
  const rank = (one: Found) => (town && isIn(one, town) ? 0 : 1)
  return [...found].sort((a, b) => rank(a) - rank(b))
}

type Shown = Omit<Found, 'start' | 'end' | 'exact'>

const shown = ({ space, centre, free, whole, distanceKm }: Shown): Shown => ({
  space: {
    id: space.id,
    name: space.name,
    kind: space.kind,
    bookable: space.bookable,
    seats: space.seats,
    features: space.features,
    rules: space.rules,
    sample: space.sample,
  },
  centre: {
    name: centre.name,
    town: centre.town,
    timeZone: centre.timeZone,
    municipality: centre.municipality,
  },
  free,
  whole,
  distanceKm,
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function SearchScreen() {
  const { municipalities, today, search, town, exact, instead, nextDay, count, found } =
    useLoaderData<typeof loader>()
  const text = useText()
  const language = useLanguage()
  const day = dayName(search.date, language)
  const asked =
    search.from !== null && search.to !== null ? `${day} ${clockSpan(search.from, search.to, language)}` : day
  const others = <OtherSearches search={search} town={town} nextDay={nextDay} sameDay={count > 0} />
  return (
    <Page title={text('visitor.search.heading', { when: asked })}>
      <SearchForm municipalities={municipalities} today={today} search={search} />
      <Section id="traffar" title={text('visitor.search.found', { count })}>
        {search.backwards && <Notice kind="danger" title={text('visitor.search.backwards')} />}
        {instead && count > 0 && <Notice kind="info" title={text('visitor.search.nothingExact')} />}
        {count === 0 && <p className="max-w-text">{text('visitor.search.nothing')}</p>}
        {(instead || count === 0) && others}
        {instead && count > 0 && <p>{text('visitor.search.sameDay', { day })}</p>}
        {town && count > 0 && (
          <p className="text-muted">{text('visitor.search.nearest', { town: town.name })}</p>
        )}
        <FoundByPlace
          town={town}
          found={found}
          people={search.people}
          exact={exact}
          nothingHere={instead ? null : others}
        />
        {count > found.length && <p>{text('visitor.search.more', { count: count - found.length })}</p>}
      </Section>
    </Page>
  )
}
