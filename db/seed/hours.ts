import type { CentreId } from '~/centres/centre'
import type { OpeningHours } from '~/centres/hours'
import type { SpaceId } from '~/centres/space'
import { addDays, type LocalDate, wallTime, weekday } from '~/lib/time'
import type { Setting } from './settings'

type Week = Omit<OpeningHours, 'validFrom' | 'validTo'>[]

const workdays = [1, 2, 3, 4, 5]
const everyDay = [...workdays, 6, 7]
const zone = 'Europe/Stockholm'

const on = (layer: OpeningHours['layer'], weekdays: number[], opens: number, closes: number): Week =>
  weekdays.map((day) => ({ layer, weekday: day, opensMinute: opens * 60, closesMinute: closes * 60 }))

function usualWeek({ staffed, tagUntil }: Setting): Week {
  return [
    ...(staffed === 'daily'
      ? [...on('staffed', [1, 2, 3, 4], 8, 16), ...on('staffed', [5], 8, 15)]
      : on('staffed', [2, 4], 9, 15)),
    ...(tagUntil === null ? [] : on('tag', everyDay, 6, tagUntil)),
    ...on('exam', workdays, 8, 17),
  ]
}

function summerWeek({ staffed, tagUntil }: Setting): Week {
  return [
    ...on('staffed', staffed === 'daily' ? [1, 2, 3, 4] : [2], 10, 14),
    ...(tagUntil === null ? [] : on('tag', everyDay, 7, 20)),
    ...on('exam', workdays, 9, 14),
  ]
}

/** The hours of an invented week, and in the summers of these years fewer: later periods replace earlier ones. */
export function sampleHours(setting: Setting, years: number[]): OpeningHours[] {
  const usual = usualWeek(setting).map((row) => ({ ...row, ...period('2024-01-01', null) }))
  const summers = years.flatMap((year) =>
    summerWeek(setting).map((row) => ({ ...row, ...period(`${year}-06-15`, `${year}-08-16`) })),
  )
  return [...usual, ...summers]
}

const period = (from: string, to: string | null) => ({
  validFrom: from as LocalDate,
  validTo: to as LocalDate | null,
})

interface Shut {
  centreId: CentreId
  spaceId: SpaceId | null
  startsAt: ReturnType<typeof wallTime>
  endsAt: ReturnType<typeof wallTime>
  reason: string
}

/** Shut from the beginning of one day to the end of another. */
export const shut = (
  centreId: CentreId,
  spaceId: SpaceId | null,
  first: LocalDate,
  last: LocalDate,
  reason: string,
): Shut => ({
  centreId,
  spaceId,
  startsAt: wallTime(first, 0, zone),
  endsAt: wallTime(addDays(last, 1), 0, zone),
  reason,
})

/** Christmas Eve to New Year's Day, and Midsummer Eve with the day after, of one year. */
export function holidays(centreId: CentreId, year: number): Shut[] {
  const midsummer = midsummerEve(year)
  return [
    shut(centreId, null, midsummer, addDays(midsummer, 1), 'Midsommar'),
    shut(centreId, null, `${year}-12-24` as LocalDate, `${year + 1}-01-01` as LocalDate, 'Jul och nyår'),
  ]
}

/** The Friday between 19 and 25 June. */
function midsummerEve(year: number): LocalDate {
  const first = `${year}-06-19` as LocalDate
  return addDays(first, (5 - weekday(first) + 7) % 7)
}
