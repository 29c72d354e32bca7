import { later, minuteMs } from '~/lib/time'
import type { HeatGroup } from './figures'
import { addTo, masked, nobody, sizeOf } from './small-numbers'
import { eachHour, eachPlainHour, hoursOfWeek } from './wall'

/** An hour of the week. */
export interface HeatCell {
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** 0–23. */
  hour: number
  /** Booked place-minutes; null: masked, too few people. */
  bookedMinutes: number | null
  openMinutes: number
}

/**
 * How much was booked in each hour of the week, Monday 00 first, the hours of few people masked. Bookings
 * go on through several hours, so the same people are behind several cells.
 * @param open place-minutes that could have been booked, of each hour of the week
 */
export function heatOf(groups: readonly HeatGroup[], open: readonly number[], zone: string): HeatCell[] {
  const booked = new Array<number>(hoursOfWeek).fill(0)
  const crowds = Array.from({ length: hoursOfWeek }, nobody)
  for (const { minuteOfWeek, length, start, places, people, one, other } of groups) {
    const tell = (hour: number, minutes: number) => {
      booked[hour] = (booked[hour] ?? 0) + minutes * places
      const crowd = crowds[hour]
      if (crowd) addTo(crowd, one, other, people)
    }
    if (start === null) eachPlainHour(minuteOfWeek, length, tell)
    else eachHour({ start, end: later(start, length * minuteMs) }, zone, tell)
  }
  const isMasked = masked(crowds.map(sizeOf), { apart: false })
  return booked.map((minutes, at) => ({
    weekday: Math.floor(at / 24) + 1,
    hour: at % 24,
    bookedMinutes: isMasked[at] ? null : minutes,
    openMinutes: open[at] ?? 0,
  }))
}
