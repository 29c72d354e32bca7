import type { SessionId } from '~/exams/session'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { CalendarEvent } from '~/lib/icalendar'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'

interface Duty extends Span {
  sessionId: SessionId
  sequence: number
  /** When it was given. */
  since: Instant
  timeZone: string
  spaceName: string
  centreName: string
  address: string | null
  town: string
}

/** An exam session that somebody watches, in their calendar: when and where, and nobody who writes there. */
export function dutyEvent(duty: Duty, language: Language, url: string): CalendarEvent {
  const text = textIn(language)
  const { sessionId, sequence, start, end, since, timeZone, spaceName, centreName, address, town } = duty
  return {
    uid: `${sessionId}-vakt@larplats`,
    sequence,
    start,
    end,
    stamp: since,
    zone: timeZone,
    status: 'confirmed',
    summary: text('examDuties.calendar.summary', { room: spaceName }),
    description: text('examDuties.calendar.description'),
    location: [centreName, address, town].filter(Boolean).join(', '),
    url,
  }
}
