import type { Booking } from '~/booking/booking'
import type { Centre } from '~/centres/centre'
import { dayName, timeSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Person } from '~/identity/person'
import { shownName } from '~/identity/shown-name'
import type { Letter } from './letter'
import type { Day } from './message'

/** What a day list is written from. */
export interface AboutDay {
  centre: Pick<Centre, 'name' | 'timeZone'>
  day: Pick<Day, 'date'>
  rows: (Pick<Booking, 'start' | 'end' | 'state' | 'whole' | 'placeNumbers' | 'reference' | 'guestName'> & {
    spaceName: string
    person: Pick<Person, 'name' | 'alias' | 'protectedIdentity'> | null
  })[]
  preferences: string
}

/** A centre's bookings of a day, for those who work there. */
export function dayLetter({ centre, day, rows, preferences }: AboutDay, language: Language): Letter {
  const text = textIn(language)
  const said = { centre: centre.name, day: dayName(day.date, language) }
  const booked = rows.filter(({ state }) => state === 'confirmed')
  const waiting = rows.filter(({ state }) => state === 'requested').length
  const lead = text('messages.day-list.lead', { ...said, count: booked.length })
  return {
    subject: text('messages.day-list.subject', said),
    preview: lead,
    heading: text('messages.day-list.heading'),
    lead: [lead, ...(waiting > 0 ? [text('messages.day-list.waiting', { count: waiting })] : [])],
    facts: [],
    ...(booked.length > 0
      ? {
          table: {
            caption: text('messages.day-list.caption', said),
            head: (['time', 'space', 'who', 'reference'] as const).map((key) =>
              text(`messages.day-list.head.${key}`),
            ),
            rows: booked.map((row) => cells(row, centre.timeZone, language)),
          },
        }
      : {}),
    action: null,
    after: [],
    preferences,
  }
}

function cells(row: AboutDay['rows'][number], zone: string, language: Language) {
  const text = textIn(language)
  const { spaceName, person, placeNumbers: numbers } = row
  const space = row.whole
    ? spaceName
    : text('messages.day-list.places', {
        space: spaceName,
        count: numbers.length,
        numbers: numbers.join(', '),
      })
  // Somebody with protected identity is an alias on every list.
  const who = person ? shownName(person, 'staff', text) : row.guestName
  return [timeSpan(row, zone, language), space, who ?? '', row.reference]
}
