import { isOpen } from '~/availability/opening'
import { addDays, type LocalDate, wallTime, weekday } from '~/lib/time'
import { sampleZone } from './layout'
import type { Bookable } from './plan'

/** Longer than any closure of the sample. */
const daysMost = 40

/** Hands out days on which the hall is open the whole exam day, each of them once. */
export function newExamDays({ open }: Bookable) {
  const taken = new Set<LocalDate>()
  const isExamDay = (date: LocalDate) => {
    const [start, end] = [wallTime(date, 8 * 60, sampleZone), wallTime(date, 16 * 60, sampleZone)]
    return weekday(date) <= 5 && isOpen(open, { start, end })
  }
  return {
    /** The first from a day on, or back; where it is never open, the first that nobody has. */
    from(first: LocalDate, by: 1 | -1): LocalDate {
      const days = Array.from({ length: daysMost }, (_, at) => addDays(first, at * by))
      const left = days.filter((date) => !taken.has(date))
      const date = left.find(isExamDay) ?? left[0] ?? first
      taken.add(date)
      return date
    },
  }
}
