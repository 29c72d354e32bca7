import { read } from '#db/connect.server'
import { type Booking, isLive, type SeriesId } from '~/booking/booking'
import {
  type SeriesToTell,
  seriesCalendar,
  seriesOwnersOf,
  seriesToTell,
} from '~/booking/weekly-telling-steps.server'
import { dayAndSpan, fullDate, shortDay, shortWeekday, timeSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { findPerson } from '~/identity/steps.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { Addressing } from './addressing.server'
import type { Letter } from './letter'
import type { Mail } from './mail'
import type { Message } from './message'

/** Tells whoever booked a series for themselves. A group or an organisation that staff booked for is told by them. */
export const seriesOwner =
  (kind: 'series-booked' | 'series-cancelled'): Addressing =>
  async (tx, facts) => {
    const owners = await seriesOwnersOf(
      tx,
      facts.map(({ subjectId }) => subjectId),
    )
    return facts.map(({ subjectId }) => {
      const { personId, centreId } = owners.get(subjectId) ?? {}
      return personId && centreId ? [{ kind, personId, address: null, centreId }] : []
    })
  }

/** The one mail about all times of a series, with one calendar file; null when none of them is still to come. */
export async function seriesMail(message: Message, { now, origin }: Writing): Promise<Mail | null> {
  const { personId, subjectId, kind, detail } = message
  // Of what was cancelled: that which was cancelled then.
  const isTold =
    kind === 'series-cancelled' ? (one: Booking) => one.cancelledAt === detail?.cancelledAt : undefined
  const person = personId && (await findPerson(read(), personId))
  const found = personId && (await seriesToTell(read(), personId, subjectId as SeriesId, isTold))
  if (!person || !found) return null
  const told = { ...found, bookings: found.bookings.filter(({ end }) => now < end) }
  if (told.bookings.length === 0) return null
  const name = calledIn(person)
  return {
    to: { email: person.email, name },
    language: person.language,
    letter: letterOf(told, name, origin, person.language),
    calendar: { method: 'PUBLISH', file: seriesCalendar(told, origin, person.language) },
  }
}

function letterOf(told: SeriesToTell, name: string | null, origin: string, language: Language): Letter {
  const { series, bookings, isPart, spaceName, centre } = told
  const text = textIn(language)
  const over = !bookings.some(isLive)
  const how = over ? 'cancelled' : bookings.some(({ state }) => state === 'requested') ? 'asked' : 'booked'
  const [first, last] = [bookings[0], bookings.at(-1)]
  const said = {
    count: bookings.length,
    space: spaceName,
    centre: centre.name,
    first: first ? dayAndSpan(first, centre.timeZone, language) : '',
    last: last ? fullDate(localDate(last.start, centre.timeZone), language) : '',
  }
  const lead = text(`weekly.letter.${how}.lead`, said)
  const ways = [centre.phone, centre.email].filter(Boolean).join(', ')
  return {
    subject: text(`weekly.letter.${how}.subject`, said),
    preview: lead,
    heading: text(`weekly.letter.${how}.heading`, said),
    lead: [
      ...(name ? [text('messages.hello', { name })] : []),
      lead,
      ...(isPart && !over ? [text('weekly.letter.some')] : []),
    ],
    facts: [
      { term: text('weekly.letter.what'), value: series.title },
      { term: text('messages.terms.where'), value: `${spaceName}, ${centre.name}` },
      ...(centre.address
        ? [{ term: text('messages.terms.address'), value: `${centre.address}, ${centre.town}` }]
        : []),
    ],
    table: times(told, language),
    action: over
      ? { label: text('weekly.mine'), url: origin + paths.bookings() }
      : {
          label: text('weekly.letter.show'),
          url: origin + paths.reserveWeekly(series.spaceId, { nytt: series.id }),
        },
    after: [
      ...(over ? [] : [{ text: text('weekly.letter.cannotCome') }]),
      ...(ways ? [{ text: text('messages.contact', { centre: centre.name, ways }) }] : []),
    ],
    preferences: origin + paths.accountMessages(),
  }
}

/** Day, time and code of each. */
function times({ bookings, centre: { timeZone } }: SeriesToTell, language: Language): Letter['table'] {
  const text = textIn(language)
  return {
    caption: text('weekly.letter.times'),
    head: [text('weekly.letter.day'), text('weekly.letter.clock'), text('messages.terms.reference')],
    rows: bookings.map(({ start, end, reference }) => {
      const date = localDate(start, timeZone)
      const day = `${shortWeekday(date, language)} ${shortDay(date, language)}`
      return [day, timeSpan({ start, end }, timeZone, language), reference]
    }),
  }
}
