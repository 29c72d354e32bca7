import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CentreFilter } from '~/centres/centre-filter'
import { CentreList } from '~/centres/centre-list'
import { listCentres } from '~/centres/list.server'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { CentreMap } from '~/centres/map'
import { distance } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { cleanLine } from '~/lib/clean'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'
import { awayFrom, byCounty, type Listed, nearestFirst } from './centres-order'
import { townOf } from './town.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const q = cleanLine(asked.get('q') ?? '').slice(0, 100)
  const municipality = /^\d{4}$/.test(asked.get('kommun') ?? '') ? (asked.get('kommun') ?? '') : ''
  const municipalities = await listMunicipalities()
  const town = await townOf(request, context, municipalities)
  const all = await listCentres()
  const found = q || municipality ? await listCentres({ q, municipality: municipality || undefined }) : all
  const chosen = municipalities.find(({ code }) => code === municipality)
  const from = chosen ?? town
  const near = found.length === 0 && chosen ? nearestFirst(all, chosen).slice(0, 3) : []
  return {
    language: languageOf(request),
    q,
    municipality,
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    total: all.length,
    from,
    found: from ? nearestFirst(found, from) : found,
    near,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('centres.list.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('centres.list.meta') },
  ]
}

export default function Screen() {
  const { q, municipality, municipalities, total, found, near } = useLoaderData<typeof loader>()
  const text = useText()
  const shown = found.length > 0 ? found : near
  return (
    <Page
      title={text('centres.list.title')}
      lead={text('centres.list.lead', { count: total })}
      head={<CentreFilter q={q} municipality={municipality} municipalities={municipalities} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <Found />
        </div>
        <MapOf centres={shown} />
      </div>
    </Page>
  )
}

function Found() {
  const { q, municipality, found, near, from } = useLoaderData<typeof loader>()
  const text = useText()
  const lines = (centres: readonly Listed[]) =>
    centres.map(({ centre, spaces }) => {
      const km = from && awayFrom(centre, from)
      return {
        centre,
        spaces,
        away:
          from && km !== null && km >= 1
            ? text('centres.list.away', { distance: distance(km), town: from.name })
            : null,
      }
    })
  if (found.length === 0) {
    return (
      <>
        <Section title={text('centres.list.nothing')}>
          <p>{text('centres.list.nothingHint')}</p>
          <p>
            <ButtonLink to={paths.centres()} kind="quiet">
              {text('centres.list.clear')}
            </ButtonLink>
          </p>
        </Section>
        {near.length > 0 && from && (
          <Section title={text('centres.list.nearest', { town: from.name })}>
            <CentreList lines={lines(near)} />
          </Section>
        )}
      </>
    )
  }
  const filtered = q !== '' || municipality !== ''
  return (
    <>
      <p className={`flex flex-wrap items-center gap-x-4 gap-y-2 ${filtered ? '' : 'lg:hidden'}`}>
        {filtered && <strong>{text('centres.list.found', { count: found.length })}</strong>}
        {filtered && <a href={paths.centres()}>{text('centres.list.clear')}</a>}
        <a href="#karta" className="py-2 lg:hidden">
          {text('centres.map.jump')}
        </a>
      </p>
      {from ? (
        <Section title={text('centres.list.nearest', { town: from.name })}>
          <CentreList lines={lines(found)} />
        </Section>
      ) : (
        byCounty(found).map(({ county, centres }) => (
          <Section key={county} title={county}>
            <CentreList lines={lines(centres)} />
          </Section>
        ))
      )}
    </>
  )
}

function MapOf({ centres }: { centres: readonly Listed[] }) {
  const { from } = useLoaderData<typeof loader>()
  const text = useText()
  const dots = centres.flatMap(({ centre }) =>
    centre.lat === null || centre.lon === null
      ? []
      : [
          {
            ...centre,
            lat: centre.lat,
            lon: centre.lon,
            to: paths.centre(centre.id),
            own: centre.municipality.code === from?.code,
          },
        ],
  )
  const missing = centres.length - dots.length
  return (
    <div className="content-start lg:sticky lg:top-4 lg:self-start">
      <Section title={text('centres.map.title')} id="karta">
        <CentreMap dots={dots} />
        <p className="text-sm text-muted">
          {text('centres.map.about')}
          {missing > 0 && ` ${text('centres.map.noPlace', { count: missing })}`}
        </p>
      </Section>
    </div>
  )
}
