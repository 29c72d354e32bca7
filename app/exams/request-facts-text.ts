import { fullDay, timeOfDay, timeSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { type Instant, later, localDate, minuteMs } from '~/lib/time'
import { examHow, examName, universityName } from './host-text'
import { calendarStates } from './request-event'
import type { OwnRequest } from './request-one.server'
import { doneFor } from './support-text'

interface Fact {
  term: string
  value: string
}

/** What somebody must know of their seat: which exam, when, where; and once it is sure the doors and what to bring. */
export function requestFacts(found: OwnRequest, language: Language): Fact[] {
  const text = textIn(language)
  const { request, sitting, centre } = found
  const zone = centre.timeZone
  const facts: (Fact | null)[] = [
    { term: text('ownExams.facts.course'), value: examName(sitting) },
    { term: text('ownExams.facts.university'), value: universityName(sitting) },
    {
      term: text('ownExams.facts.day'),
      value: fullDay(request.startsAt === null ? sitting.date : localDate(request.startsAt, zone), language),
    },
    timeFact(found, language),
    {
      term: text('ownExams.facts.where'),
      value: [centre.name, centre.address, centre.town].filter(Boolean).join(', '),
    },
    ...(isSure(found) ? sureFacts(found, language) : []),
    { term: text('seats.exam.how'), value: examHow(sitting, language) },
    factOf(text('ownExams.facts.support'), doneFor(request, language)),
    factOf(text('ownExams.facts.arranged'), request.arrangement),
    factOf(text('ownExams.facts.note'), request.note),
    factOf(text('ownExams.facts.reason'), request.reason),
  ]
  return facts.filter((fact) => fact !== null)
}

const factOf = (term: string, value: string | null): Fact | null => (value ? { term, value } : null)

/** Is the seat theirs for sure? */
const isSure = ({ request }: Pick<OwnRequest, 'request'>) =>
  calendarStates.some((one) => one === request.state)

function timeFact({ request, centre, clockDue }: OwnRequest, language: Language): Fact {
  const text = textIn(language)
  const { startsAt, endsAt } = request
  const value =
    startsAt !== null && endsAt !== null
      ? timeSpan({ start: startsAt, end: endsAt }, centre.timeZone, language)
      : [
          text('ownExams.facts.timeToCome'),
          clockDue && text('ownExams.facts.clockDue', { day: fullDay(clockDue, language) }),
        ]
          .filter(Boolean)
          .join(' ')
  return { term: text('ownExams.facts.time'), value }
}

/** Where exactly, the doors and what to bring: what the centre has said. */
function sureFacts({ request, rules, room, sitting, centre }: OwnRequest, language: Language): Fact[] {
  const text = textIn(language)
  const { startsAt } = request
  const at = (minutes: number | null | undefined): string | null =>
    startsAt === null || minutes == null
      ? null
      : timeOfDay(later(startsAt, minutes * minuteMs) as Instant, centre.timeZone, language)
  const before = (minutes: number | null | undefined) => at(minutes == null ? null : -minutes)
  const [open, close] = [before(rules?.doorsOpenBefore), before(rules?.doorsCloseBefore)]
  const doors = [
    open && text('ownExams.facts.doorsOpen', { time: open }),
    close && text('ownExams.facts.doorsClose', { time: close }),
  ]
  const [entry, leave] = [at(rules?.lateEntryMost), at(rules?.earliestLeave)]
  const place = String(request.place ?? '')
  const facts = [
    factOf(
      text('ownExams.facts.place'),
      room &&
        text(request.separateRoom ? 'ownExams.facts.ownRoom' : 'ownExams.facts.placeIn', { place, room }),
    ),
    factOf(text('ownExams.facts.doors'), doors.filter(Boolean).join(', ')),
    factOf(text('ownExams.facts.late'), entry && text('ownExams.facts.lateEntry', { time: entry })),
    factOf(text('ownExams.facts.leave'), leave && text('ownExams.facts.leaveFrom', { time: leave })),
    factOf(text('ownExams.facts.bring'), text(`ownExams.facts.identity.${rules?.identity ?? 'unknown'}`)),
    factOf(text('ownExams.facts.aids'), sitting.aids),
    factOf(text('ownExams.facts.demands'), sitting.demands),
  ]
  return facts.filter((fact) => fact !== null)
}
