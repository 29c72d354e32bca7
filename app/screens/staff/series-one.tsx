import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { SeriesId } from '~/booking/booking'
import { findSeries } from '~/booking/list-series.server'
import { PatternInWords } from '~/booking/pattern-in-words'
import { whoseText } from '~/booking/series-whose'
import type { CentreId } from '~/centres/centre'
import { dayName, timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

const news = ['bokad', 'andrad', 'avbokad', 'dag', 'kvar'] as const

/** A series of a centre with each of its days. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findSeries(who, params.series as SeriesId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    manages: who.role === 'manager',
    ...found,
    told: news.find((one) => one === told) ?? null,
    title: `${found.series.title}, ${textIn(languageOf(request))('series.title')}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, series, owner, spaceName, days, told } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const booked = days.filter(({ how }) => how === 'booked').length
  const open = days.filter(({ how, past }) => how === 'undecided' && !past).length
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={series.title}
      above={[{ to: paths.seriesList(centre.id), label: text('series.title') }]}
      lead={
        <>
          {whoseText(series, owner, text)}, {spaceName}. <PatternInWords pattern={series.pattern} />
        </>
      }
    >
      {told && (
        <Notice kind={told === 'kvar' ? 'danger' : 'success'} focus title={text(`series.told.${told}`)}>
          <p>{text('series.bookedOf', { count: booked, total: String(days.length) })}</p>
        </Notice>
      )}
      <p>
        {series.guestContact && `${series.guestContact}. `}
        {text('series.bookedOf', { count: booked, total: String(days.length) })}
      </p>
      {open > 0 && series.endedAt === null && (
        <form method="post" action={paths.seriesGoOn(centre.id, series.id)}>
          <Button kind="quiet">{text('series.goOn', { count: open })}</Button>
        </form>
      )}
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{series.title}</caption>
        <thead className="bg-surface text-sm">
          <tr>
            <th scope="col" className="px-2 py-2">
              {text('series.day')}
            </th>
            <th scope="col" className="px-2 py-2">
              {text('series.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow
              key={day.date}
              day={day}
              name={dayName(day.date, language)}
              time={timeSpan(day, centre.timeZone, language)}
              centreId={centre.id}
              seriesId={series.id}
            />
          ))}
        </tbody>
      </table>
    </DeskPage>
  )
}

interface DayRowProps {
  day: ReturnType<typeof useLoaderData<typeof loader>>['days'][number]
  name: string
  time: string
  centreId: string
  seriesId: string
}

function DayRow({ day, name, time, centreId, seriesId }: DayRowProps) {
  const text = useText()
  const { date, how, past, free, reference, spaceName } = day
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="px-2 py-2 font-normal">
        {name} <span className="block text-muted">{time}</span>
      </th>
      <td className="px-2 py-2">
        <span className={how === 'booked' ? 'font-semibold text-primary' : 'font-semibold'}>
          {text(`series.how.${how}`)}
        </span>
        {how === 'booked' && (
          <span className="block">
            {spaceName} <span className="reference text-muted">{reference}</span>
          </span>
        )}
        {how === 'booked' && !past && (
          <span className="flex flex-wrap gap-x-4">
            <a
              href={paths.changeSeries(centreId, seriesId, { dag: date })}
              aria-label={`${text('series.change')}: ${name}`}
              className="inline-block py-2.5"
            >
              {text('series.change')}
            </a>
            <a
              href={paths.cancelSeries(centreId, seriesId, { dag: date })}
              aria-label={`${text('series.cancel')}: ${name}`}
              className="inline-block py-2.5"
            >
              {text('series.cancel')}
            </a>
          </span>
        )}
        {free && (
          <form method="post" action={paths.seriesDay(centreId, seriesId)} className="mt-1">
            <input type="hidden" name="dag" value={date} />
            <Button kind="quiet" label={`${text('series.addDay')}: ${name}`}>
              {text('series.addDay')}
            </Button>
          </form>
        )}
      </td>
    </tr>
  )
}
