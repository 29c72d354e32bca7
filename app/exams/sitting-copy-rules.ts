import { closedEves, type HolidayKey, redDays } from '~/centres/closure-rules'
import { addDays, type LocalDate } from '~/lib/time'
import type { Sitting, SittingFacts } from './sitting'
import { isSameSitting, mayList } from './sitting-rules'
import { holidaysFor, type WorkCalendar } from './working-day-rules'

/** A sitting as it would be so many weeks later, and what speaks against it. */
export interface Copy {
  from: Sitting
  facts: SittingFacts
  /** It is listed already, or its day has been or is years ahead: then it is not copied. */
  state: 'new' | 'listed' | 'past' | 'far'
  /** The day is red, or an eve that most have off; null: it is not. */
  holiday: HolidayKey | null
}

/** The red day, or the eve off, that a day is; null: none. */
export function holidayOn(date: LocalDate, holidays: WorkCalendar['holidays']): HolidayKey | null {
  const days = holidaysFor(holidays, Number(date.slice(0, 4)))
  return [...redDays, ...closedEves].find((key) => days[key] === date) ?? null
}

/**
 * What a span of sittings would be so many whole weeks later: the weekday stays, and so do clock times, lengths and the
 * rest; last days to ask move along. Cancelled ones are not copied.
 * @param listed what the university lists on the new days, what it has cancelled there too
 */
export function copiesOf(
  sittings: readonly Sitting[],
  weeks: number,
  listed: readonly Sitting[],
  { holidays, today }: { holidays: WorkCalendar['holidays']; today: LocalDate },
): Copy[] {
  return sittings
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map((from) => {
      const facts = factsAfter(from, weeks)
      const isListed = listed.some((one) => isSameSitting(one, facts))
      const day = mayList(facts.date, today)
      const state = !day.ok ? day.because : isListed ? 'listed' : 'new'
      return { from, facts, state, holiday: holidayOn(facts.date, holidays) }
    })
}

function factsAfter(sitting: Sitting, weeks: number): SittingFacts {
  const {
    id: _id,
    universityId: _universityId,
    universityName: _universityName,
    timeZone: _timeZone,
    typed: _typed,
    typedBy: _typedBy,
    createdAt: _createdAt,
    cancelledAt: _cancelledAt,
    sequence: _sequence,
    ...facts
  } = sitting
  const { date, deadline } = facts
  return { ...facts, date: addDays(date, 7 * weeks), deadline: deadline && addDays(deadline, 7 * weeks) }
}
