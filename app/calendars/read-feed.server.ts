import { read } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { bookingEvent, forCalendar, type Listed, type Whose } from '~/booking/steps.server'
import { dutiesForCalendar } from '~/exams/invigilator-calendar-steps.server'
import { examsForCalendar } from '~/exams/request-calendar-steps.server'
import { requestEvent } from '~/exams/request-event'
import { examWords } from '~/exams/request-event-text'
import { textIn } from '~/i18n/text'
import { addressGroup } from '~/identity/rules'
import { digest, worksAt } from '~/identity/steps.server'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant, later } from '~/lib/time'
import { paths } from '~/paths'
import { dutyEvent } from './feed-duty'
import { entryWords } from './feed-entry'
import * as store from './feed-store.server'
import { limits } from './limits.server'
import { markOf, type Served } from './served'

/** So long what has been stays in a calendar. */
const keptMs = 60 * dayMs
/** More than that no program shows in a way that helps. */
const mostEntries = 5000

/**
 * The calendar at a secret address: what its owner may see, for as long as they may. Four statements at most. What was cancelled is not in it: programs take away what they no longer find.
 * @param from the caller's address, against which wrong secrets count
 * @returns `not-there` for a wrong or revoked secret, and for staff who are no more
 */
export async function readFeed(
  secret: string,
  from: string,
  origin: string,
  now: Instant,
): Promise<{ ok: true; calendar: Served } | Refusal<'not-there'> | TooMany> {
  const feed = /^[\w-]{43}$/.test(secret) ? await store.findByHash(read(), digest(secret)) : null
  if (!feed) {
    const counted = await limits.wrongSecret.take(addressGroup(from))
    return counted.ok ? { ok: false, because: 'not-there' } : counted
  }
  const { centreId, spaceId, scope } = feed
  const { personId, language } = feed
  if (centreId && !(await worksAt(read(), personId, centreId))) return { ok: false, because: 'not-there' }
  const whose: Whose = spaceId ? { spaceId } : centreId ? { centreId } : { personId }
  const listed = await forCalendar(read(), whose, later(now, -keptMs), mostEntries)
  const name = nameOf(feed)
  // An exam is nobody's business but its writer's: staff's calendars show rooms.
  const isOwn = scope === 'own'
  const exams = isOwn ? await examsForCalendar(read(), personId, later(now, -keptMs), mostEntries) : []
  const duties = isOwn ? await dutiesForCalendar(read(), personId, later(now, -keptMs)) : []
  const events = () => [
    ...listed.map((one) => eventOf(one, feed, origin)),
    ...exams.flatMap((one) => examEventOf(one, feed, origin) ?? []),
    ...duties.map((one) => dutyEvent(one, language, origin + paths.duties())),
  ]
  return {
    ok: true,
    calendar: {
      key: feed.id,
      name,
      mark: markOf(name, scope, language, origin, listed, exams, duties),
      events,
    },
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof store.findByHash>>>

const nameOf = ({ language, scope, spaceName, centreName }: Found): string =>
  scope === 'own'
    ? textIn(language)('calendars.feed.own')
    : [spaceName, centreName].filter(Boolean).join(', ')

function eventOf(listed: Listed, { scope, language }: Found, origin: string) {
  const words = entryWords(listed, scope, language)
  // Staff have no page of a booking that is not theirs.
  const url = origin + (scope === 'own' ? paths.booking(listed.id) : paths.bookings())
  return bookingEvent({ booking: listed, timeZone: listed.timeZone, ...words, url })
}

type Exam = Awaited<ReturnType<typeof examsForCalendar>>[number]

const examEventOf = (exam: Exam, { language }: Found, origin: string) =>
  requestEvent(exam, {
    zone: exam.timeZone,
    url: origin + paths.ownExam(exam.id),
    ...examWords(exam, language),
  })
