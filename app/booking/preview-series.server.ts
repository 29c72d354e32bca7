import { read } from '#db/connect.server'
import { sharing } from '~/availability/occupancy'
import { takenDuring } from '~/availability/steps.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Refusal } from '~/lib/result'
import { overlaps, type Span } from '~/lib/span'
import { type Instant, type LocalDate, later, minuteMs } from '~/lib/time'
import { meant } from './booking'
import { type QuotaGap, quotaOverDays } from './partner-series-steps.server'
import type { Reason } from './reasons'
import * as requests from './request-store.server'
import { fitsSpace } from './rules'
import { datesOf, mayBeSeries, type SeriesReason, type SeriesWish, spanOn } from './series'
import { isPossible } from './series-steps.server'
import { hasRoom } from './wait-rules'

/** One day of a series before it is booked. */
export interface PreviewedDay extends Span {
  date: LocalDate
  how: 'free' | 'clash' | 'closed' | 'passed' | QuotaGap
  /** Of a clash: who has it; `gives`: a single booking that can give way. */
  clashes: (Span & { id: string; who: string; spaceName: string; gives: boolean })[]
}

const spansAtOnce = 60

/**
 * What a series would meet on each of its days: free, closed, more than its organisation may have, or taken by
 * whom. Five statements for a year of one weekday, three more for an organisation's; two more for every sixty
 * days beyond.
 */
export async function previewSeries(
  who: Staff,
  wish: Pick<SeriesWish, 'spaceId' | 'pattern' | 'places' | 'people' | 'whole' | 'partnerId'>,
  now: Instant,
  text: Text,
): Promise<
  { ok: true; days: PreviewedDay[]; mayBeFirst: boolean } | SeriesReason | Reason | Refusal<'gone'>
> {
  const verdict = mayBeSeries(wish.pattern)
  if (!verdict.ok) return verdict
  const found = await spaceWithCentre(read(), wish.spaceId)
  if (!found || found.space.centreId !== who.centreId) return { ok: false, because: 'gone' }
  const { space, configuration } = found
  const { centre, spaces } = configuration
  const days = datesOf(wish.pattern).map((date) => ({ date, ...spanOn(date, wish.pattern, centre.timeZone) }))
  const size = meant(space, { ...wish, start: now, end: now, note: '' })
  const fits = fitsSpace(space, size)
  if (!fits.ok) return fits
  const buffer = space.rules.bufferMinutes * minuteMs
  const taken = await takenDuring(
    read(),
    [space],
    days.map(({ start, end }) => ({ start, end: later(end, buffer) })),
  )
  const seen = days.map((day): PreviewedDay => {
    const possible = isPossible({ space, configuration, now }, day)
    const free = hasRoom(space, { ...size, start: day.start, end: day.end }, taken)
    return { ...day, how: possible === 'yes' ? (free ? 'free' : 'clash') : possible, clashes: [] }
  })
  if (wish.partnerId && !(await quotaOverDays(read(), wish.partnerId, seen, space, centre))) {
    return { ok: false, because: 'gone' }
  }
  const clashing = seen.filter(({ how }) => how === 'clash')
  const spaceIds = sharing(space.id, spaces)
  const wide = ({ start, end }: Span) => ({ start: later(start, -buffer), end: later(end, buffer) })
  for (let at = 0; at < clashing.length; at += spansAtOnce) {
    const some = clashing.slice(at, at + spansAtOnce)
    const found = await requests.around(
      read(),
      who.centreId,
      some.map((day) => ({ spaceIds, ...wide(day) })),
    )
    for (const day of some) {
      day.clashes = found
        .filter((one) => overlaps(one, wide(day)))
        .map(({ id, start, end, spaceName, person, guestName, seriesId }) => ({
          id,
          start,
          end,
          spaceName,
          who: person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : guestName,
          gives: seriesId === null && start > now,
        }))
    }
  }
  return { ok: true, days: seen, mayBeFirst: centre.desk.seriesFirst }
}
