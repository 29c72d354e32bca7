import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BookingStatus } from '~/booking/booking-card'
import { listDay } from '~/booking/day.server'
import { findStart } from '~/booking/start.server'
import { StartList } from '~/booking/start-list'
import type { CentreId } from '~/centres/centre'
import { fullDay, timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { addDays, isDate } from '~/lib/time'
import { paths } from '~/paths'
import { Pager } from '~/ui/pager'
import { DeskPage } from './frame'

/** Who comes to a centre on a day. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const asked = new URL(request.url).searchParams.get('dag') ?? ''
  const text = textIn(languageOf(request))
  const day = await listDay(who, isDate(asked) ? asked : null, context.now, text)
  if (!day) throw new Response(null, { status: 404 })
  // An empty day at a centre that nobody can book yet: what is missing stands there instead.
  const start = day.bookings.length === 0 ? await findStart(who) : null
  return {
    ...day,
    start: start?.ready ? null : start,
    manages: who.role === 'manager',
    title: `${text('desk.today.title')}, ${day.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, day, bookings, manages, start } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={fullDay(day, language)}
      lead={text('desk.today.count', { count: bookings.length })}
      head={
        <Pager
          label={text('desk.today.day')}
          previous={{
            to: paths.today(centre.id, { dag: addDays(day, -1) }),
            label: text('desk.today.previous'),
          }}
          next={{ to: paths.today(centre.id, { dag: addDays(day, 1) }), label: text('desk.today.next') }}
        />
      }
    >
      {bookings.length === 0 ? (
        <>
          <p>{text('desk.today.none')}</p>
          {start && <StartList centreId={centre.id} start={start} />}
        </>
      ) : (
        <DayTable bookings={bookings} zone={centre.timeZone} />
      )}
    </DeskPage>
  )
}

type Listed = Awaited<ReturnType<typeof loader>>['bookings']

function DayTable({ bookings, zone }: { bookings: Listed; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <table className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {(['time', 'who', 'where'] as const).map((head) => (
            <th key={head} scope="col" className="px-2 py-2 sm:px-3">
              {text(`desk.today.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bookings.map(({ id, start, end, who, spaceName, whole, placeNumbers, reference, state }) => (
          <tr key={id} className="border-b border-rule align-top">
            <td className="px-2 py-2 whitespace-nowrap sm:px-3">
              {timeSpan({ start, end }, zone, language)}
            </td>
            <td className="px-2 py-2 break-words sm:px-3">
              <strong className="block">{who}</strong>
              <span className="reference text-muted">{reference}</span>
            </td>
            <td className="px-2 py-2 sm:px-3">
              <span className="block">
                {spaceName}
                {!whole && `, ${text('desk.today.places', { numbers: placeNumbers.join(', ') })}`}
              </span>
              <BookingStatus state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
