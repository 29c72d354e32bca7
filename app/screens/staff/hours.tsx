import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { layersIn, weekOfHours } from '~/availability/hours-week'
import { WeeksAhead } from '~/availability/weeks-ahead'
import type { CentreId } from '~/centres/centre'
import { configurationFor } from '~/centres/own.server'
import { dayText, seasonsOf, seasonText } from '~/centres/season'
import { fullDay, shortWeekday } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { addDays, localDate, mondayOf } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** A centre's seasons, and what they make of the next four weeks. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const configuration = await configurationFor(who)
  const { centre, hours } = configuration
  const today = localDate(context.now, centre.timeZone)
  const monday = mondayOf(today)
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    seasons: seasonsOf(hours).filter(({ validTo }) => validTo === null || validTo >= today),
    weeks: [0, 7, 14, 21].map((days) => weekOfHours(configuration, addDays(monday, days))),
    layers: layersIn(configuration),
    monday,
    today,
    isManager: who.role === 'manager',
    saved: new URL(request.url).searchParams.get('nytt') === 'sparat',
    title: `${textIn(languageOf(request))('capacity.hours.title')}, ${centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, seasons, weeks, layers, today, isManager, saved } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      manages={isManager}
      centre={centre}
      title={text('capacity.hours.title')}
      lead={text('capacity.hours.lead')}
      head={
        isManager && (
          <div>
            <ButtonLink to={paths.season(centre.id, 'ny')}>{text('capacity.hours.add')}</ButtonLink>
          </div>
        )
      }
    >
      {saved && (
        <Notice kind="success" focus>
          {text('capacity.hours.saved')}
        </Notice>
      )}
      <Section id="sasonger" title={text('capacity.hours.seasons')}>
        {seasons.length === 0 && <p>{text('capacity.hours.none')}</p>}
        <ul className="grid gap-6 lg:grid-cols-2">
          {seasons.map((season) => (
            <SeasonCard key={seasonText(season)} season={season} />
          ))}
        </ul>
      </Section>
      {layers.length > 0 && (
        <Section id="veckor" title={text('capacity.hours.coming')}>
          <p className="text-muted">{text('capacity.hours.comingHint')}</p>
          <WeeksAhead weeks={weeks} layers={layers} today={today} zone={centre.timeZone} />
        </Section>
      )}
    </DeskPage>
  )
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['seasons'][number]

function SeasonCard({ season }: { season: Listed }) {
  const { centre, monday, isManager } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const from = fullDay(season.validFrom, language)
  const key = seasonText(season)
  const layer = text(`centres.layers.${season.layer}`)
  return (
    <li className="grid content-start gap-2 rounded-md border border-rule bg-raised p-4">
      <h3>{layer}</h3>
      <p className="text-muted">
        {season.validTo
          ? text('capacity.hours.until', { from, to: fullDay(season.validTo, language) })
          : text('capacity.hours.onwards', { from })}
      </p>
      <dl className="grid grid-cols-[3.5rem_minmax(0,1fr)]">
        {season.days.map((stretches, at) => {
          const day = shortWeekday(addDays(monday, at), language)
          return (
            <div key={day} className="contents">
              <dt>{day}</dt>
              <dd>{stretches.length > 0 ? dayText(stretches) : text('centres.page.closed')}</dd>
            </div>
          )
        })}
      </dl>
      {isManager && (
        <p className="flex flex-wrap gap-3">
          <ButtonLink
            to={paths.season(centre.id, key)}
            kind="quiet"
            label={`${text('capacity.hours.edit')}: ${layer}, ${from}`}
          >
            {text('capacity.hours.edit')}
          </ButtonLink>
          <ButtonLink
            to={paths.season(centre.id, 'ny', { fran: key })}
            kind="quiet"
            label={`${text('capacity.hours.copy')}: ${layer}, ${from}`}
          >
            {text('capacity.hours.copy')}
          </ButtonLink>
        </p>
      )}
    </li>
  )
}
