import { aside, read } from '#db/connect.server'
import type { Configuration } from '~/centres/configuration'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Span } from '~/lib/span'
import { earlierOf, type Instant, laterOf, localDate } from '~/lib/time'
import * as counts from './counts-store.server'
import { firstDayIn, type Ground, groundOf, openIn } from './ground'
import { heatOf } from './heat'
import { type Period, spanOf } from './period'
import { periodQuery, readPeriod } from './period-query'
import { type Report, reported } from './report'
import * as store from './store.server'
import { tally } from './tally'
import { offsetsIn } from './wall'

/**
 * The figures that an address asks for, of one centre. Nine statements, fourteen when the centre has
 * changed; each costs as much as there are bookings in its days, and none keeps others waiting.
 * @returns `query`: the address of these very days, whenever it is opened; `fault`: why the dates asked
 *   for were not followed. Null when there is no such centre
 */
export async function figuresAt(who: Staff, asked: URLSearchParams, now: Instant) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { id, name, town, timeZone } = configuration.centre
  const today = localDate(now, timeZone)
  const { period, fault } = readPeriod(asked, today)
  const report = await measure([configuration], timeZone, period, now)
  return { centre: { id, name, town }, today, fault, query: periodQuery(period), report }
}

/**
 * The figures of centres together, in as many statements as for one.
 * @param zone of the clocks of all of them
 */
async function measure(
  configurations: readonly Configuration[],
  zone: string,
  period: Period,
  now: Instant,
): Promise<Report> {
  const centreIds = configurations.map(({ centre }) => centre.id)
  const [span, other] = [spanOf(period, zone), spanOf(period.against, zone)]
  const both = { start: earlierOf(span.start, other.start), end: laterOf(span.end, other.end) }
  const rows = await store.spacesOf(aside(), centreIds)
  const ground = groundOf(configurations, rows, await store.shutPlaces(aside(), { centreIds, span: both }))
  const [open, openBefore] = [openIn(ground, span), openIn(ground, other)]
  const scope = { centreIds, span }
  const clocked = clockedIn(ground, span, zone)
  const days = await counts.byDay(aside(), clocked, now)
  const daysBefore = await counts.byDay(aside(), clockedIn(ground, other, zone), now)
  return reported({
    period,
    since: firstDayIn(ground, [span, other], zone),
    spaces: ground.spaces,
    current: tally(days, ground.spaces, open.spaces),
    before: tally(daysBefore, ground.spaces, openBefore.spaces),
    heat: heatOf(await counts.byMinuteOfWeek(aside(), clocked), open.hours, zone),
    municipalities: await store.fromMunicipalities(aside(), scope),
    refused: await store.refused(aside(), scope, other),
    waited: await store.waited(aside(), scope, other),
  })
}

/** A span of these centres with how their clocks go in it. */
const clockedIn = ({ spaces, configurations }: Ground, span: Span, zone: string): counts.Clocked => ({
  centreIds: configurations.map(({ centre }) => centre.id),
  span,
  offsets: offsetsIn(span, zone),
  joined: new Map(spaces.filter(({ parts }) => parts.length > 0).map(({ id, places }) => [id, places])),
})
