import type { dutiesForCalendar } from '~/exams/invigilator-calendar-steps.server'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { CalendarEvent } from '~/lib/icalendar'

type Duty = Awaited<ReturnType<typeof dutiesForCalendar>>[number]

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
