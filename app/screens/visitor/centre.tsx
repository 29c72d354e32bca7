import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closuresAhead, layersIn, weekOfHours } from '~/availability/hours-week'
import { freeTodayAt } from '~/availability/list.server'
import { CentreClosures } from '~/centres/centre-closures'
import { CentreContact } from '~/centres/centre-contact'
import { CentreHours, OpenToday } from '~/centres/centre-hours'
import { CentreSpaces } from '~/centres/centre-spaces'
import { findCentre } from '~/centres/list.server'
import { policiesOf } from '~/exams/list.server'
import { timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { addDays, isDate, isoWeek, type LocalDate, localDate, mondayOf } from '~/lib/time'
import { paths } from '~/paths'
import { Mark } from '~/ui/card'
import { Page, Section } from '~/ui/page'
import { Pager } from '~/ui/pager'

export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
  const found = await findCentre(params.centre ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const { configuration, networks } = found
  const { centre, spaces } = configuration
  const today = localDate(now, centre.timeZone)
  const monday = weekAsked(request, today)
  const free = await freeTodayAt(centre.id, now)
  return {
    language: languageOf(request),
    centre,
    networks,
    // Who says how exams are written there, takes them.
    takesExams: centre.services.includes('exams') || (await policiesOf(centre.id)).length > 0,
    today,
    monday,
    layers: layersIn(configuration),
    week: weekOfHours(configuration, monday),
    hoursToday: weekOfHours(configuration, mondayOf(today)).find(({ date }) => date === today) ?? null,
    closures: closuresAhead(configuration, now),
    spaces: spaces.map((space) => ({
      space,
      first: free.find((one) => one.space.id === space.id)?.first ?? null,
      parts: space.parts.map((part) => spaces.find(({ id }) => id === part)?.name ?? part),
    })),
  }
}

/** The Monday asked for, from this week until a year ahead; else this week's. */
function weekAsked(request: Request, today: LocalDate): LocalDate {
  const asked = new URL(request.url).searchParams.get('vecka') ?? ''
  const thisWeek = mondayOf(today)
  if (!isDate(asked)) return thisWeek
  const monday = mondayOf(asked)
  return monday >= thisWeek && monday <= addDays(thisWeek, 52 * 7) ? monday : thisWeek
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  const { name, town } = data.centre
  return [
    { title: `${name} – ${text('ui.product')}` },
    { name: 'description', content: text('centres.page.meta', { name, town }) },
  ]
}

export default function Screen() {
  const { centre, networks, hoursToday, spaces, takesExams } = useLoaderData<typeof loader>()
  const text = useText()
  const language = useLanguage()
  const sample = centre.sample || spaces.some(({ space }) => space.sample)
  return (
    <Page
      title={centre.name}
      lead={[centre.town, centre.municipality.county].join(', ')}
      crumbs={[{ to: paths.centres(), label: text('ui.header.centres') }]}
      head={
        <>
          <OpenToday day={hoursToday} zone={centre.timeZone} />
          {!centre.nameConfirmed && <Mark>{text('centres.nameUnconfirmed')}</Mark>}
          {sample && <Mark>{text('centres.page.sample')}</Mark>}
          {takesExams && (
            <p>
              <a href={paths.centreExams(centre.id)} className="inline-block py-2 font-semibold">
                {text('exams.page.link')}
              </a>
            </p>
          )}
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_30rem]">
        <Section title={text('centres.page.spaces')} id="lokaler">
          {spaces.length > 0 ? (
            <CentreSpaces
              lines={spaces.map((line) => ({
                ...line,
                first: line.first && timeOfDay(line.first, centre.timeZone, language),
              }))}
            />
          ) : (
            <p>{text('centres.page.spacesNone')}</p>
          )}
        </Section>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          <Hours />
          <Closures />
          <CentreContact centre={centre} networks={networks} />
        </div>
      </div>
    </Page>
  )
}

function Hours() {
  const { centre, monday, today, week, layers } = useLoaderData<typeof loader>()
  const text = useText()
  const step = (to: LocalDate) => ({
    to: `${paths.centre(centre.id, { vecka: to })}#tider`,
    label: text('centres.page.week', { week: String(isoWeek(to).week) }),
  })
  const first = mondayOf(today)
  return (
    <Section title={text('centres.page.hours')} id="tider">
      {layers.length > 0 ? (
        <>
          <CentreHours
            caption={text('centres.page.weekCaption', { week: String(isoWeek(monday).week) })}
            days={week}
            layers={layers}
            today={today}
            zone={centre.timeZone}
          />
          <ul className="grid gap-1 text-sm text-muted">
            {layers.map((layer) => (
              <li key={layer}>
                {text(`centres.layers.${layer}`)}: {text(`centres.layerHints.${layer}`)}
              </li>
            ))}
          </ul>
          <Pager
            label={text('centres.page.weeks')}
            previous={monday > first ? step(addDays(monday, -7)) : undefined}
            next={monday < addDays(first, 52 * 7) ? step(addDays(monday, 7)) : undefined}
          />
        </>
      ) : (
        <p>{text('centres.page.noHours')}</p>
      )}
    </Section>
  )
}

function Closures() {
  const { centre, closures, spaces, today } = useLoaderData<typeof loader>()
  const text = useText()
  if (closures.length === 0) return null
  const nameOf = (id: string) => spaces.find(({ space }) => space.id === id)?.space.name ?? ''
  return (
    <Section title={text('centres.page.closures')} id="stangt">
      <CentreClosures
        zone={centre.timeZone}
        today={today}
        closures={closures.map(({ start, end, reason, spaceId }) => ({
          start,
          end,
          what: spaceId ? text('centres.page.closureOf', { space: nameOf(spaceId), reason }) : reason,
        }))}
      />
    </Section>
  )
}
