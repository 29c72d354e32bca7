import { addDays, daysBetween, type LocalDate, mondayOf } from '~/lib/time'
import type { InstanceFacts } from './course'
import { nextTerm, type Term } from './term'

/**
 * The Monday on which a term begins as universities reckon: autumn in the week of 1 September, spring twenty weeks
 * after the autumn before. 31 August 2026, 18 January 2027, 30 August 2027.
 */
export function termStart(term: Term): LocalDate {
  const [year, isSpring] = [Math.floor(term / 10), term % 10 === 1]
  const autumn = mondayOf(`${isSpring ? year - 1 : year}-09-01` as LocalDate)
  return isSpring ? addDays(autumn, 140) : autumn
}

/** So many months later, on the same day of the month, or its last. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  const moved = Math.min(day, last.getUTCDate())
  return `${last.toISOString().slice(0, 8)}${String(moved).padStart(2, '0')}` as LocalDate
}

/** The terms after one, the next first. */
export function termsAfter(term: Term, count: number): Term[] {
  const terms: Term[] = []
  for (let at = term; terms.length < count; ) {
    at = nextTerm(at)
    terms.push(at)
  }
  return terms
}

/** Half-years from one term to another. */
const halvesBetween = (from: Term, to: Term) => {
  const half = (term: Term) => Math.floor(term / 10) * 2 + (term % 10)
  return half(to) - half(from)
}

/**
 * An instance as it would be in another term: days of study and meetings as many whole weeks later as the terms' starts
 * are, so that weekdays stay; days of application as many half-years later, on their day of the month (15 April, 15
 * October). The application code is each instance's own and is left out.
 */
export function movedTo(facts: InstanceFacts, to: Term): InstanceFacts {
  const days = daysBetween(termStart(facts.term), termStart(to))
  const months = halvesBetween(facts.term, to) * 6
  const study = (date: LocalDate | null) => (date === null ? null : addDays(date, days))
  const application = (date: LocalDate | null) => (date === null ? null : addMonths(date, months))
  return {
    ...facts,
    term: to,
    startsOn: study(facts.startsOn),
    endsOn: study(facts.endsOn),
    meetings: facts.meetings.map((one) => ({
      ...one,
      startsOn: study(one.startsOn),
      endsOn: study(one.endsOn),
    })),
    firstApplication: application(facts.firstApplication),
    lastApplication: application(facts.lastApplication),
    lateApplication: application(facts.lateApplication),
    applicationCode: '',
  }
}
