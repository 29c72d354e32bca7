import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aMembership } from '#db/make-people'
import { note } from '#db/outbox.server'
import type { BookingState } from '~/booking/booking'
import { cancel } from '~/booking/cancel.server'
import { move } from '~/booking/move.server'
import { reserve } from '~/booking/reserve.server'
import type { Language } from '~/i18n/language'
import { openLink } from '~/identity/link.server'
import { dayBounds, dayMs, hourMs, later, localDate } from '~/lib/time'
import routes from '~/routes'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker, origin } from '../../scripts/testing/post'
import { aKey, aLearner, make, now, wednesday } from '../../scripts/testing/scene'
import { type BookingKind, kinds } from './message'

let box: Mailbox
let worker: ReturnType<typeof aWorker>
beforeAll(async () => {
  box = await openMailbox()
})
afterAll(() => box.close())
beforeEach(() => {
  worker = aWorker(box)
})
afterEach(() => worker.close())

/** In which state a booking is when a kind is told, and what the fact is called. */
const told: Record<
  BookingKind,
  { state: BookingState; fact?: 'reminder-due' | 'moved'; calendar: string | null }
> = {
  booked: { state: 'confirmed', calendar: 'REQUEST' },
  requested: { state: 'requested', calendar: 'REQUEST' },
  approved: { state: 'confirmed', calendar: 'REQUEST' },
  declined: { state: 'declined', calendar: 'CANCEL' },
  moved: { state: 'confirmed', calendar: 'REQUEST' },
  'moved-by-centre': { state: 'confirmed', fact: 'moved', calendar: 'REQUEST' },
  cancelled: { state: 'cancelled', calendar: 'CANCEL' },
  'cancelled-by-centre': { state: 'cancelled', calendar: 'CANCEL' },
  offered: { state: 'offered', calendar: null },
  'offer-declined': { state: 'cancelled', calendar: null },
  'offer-lapsed': { state: 'cancelled', calendar: null },
  reminder: { state: 'confirmed', fact: 'reminder-due', calendar: null },
}
const bookingKinds = Object.keys(told) as BookingKind[]

/** A hall by Sorsele that is open all week, beside a room that is free. */
async function aHouse() {
  return make(async (tx) => {
    const centre = await aCentre(tx, {
      name: 'Lärcentrum Åsele',
      email: 'larcentrum@asele.example',
      phone: '0941-140 00',
    })
    await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
    const hall = await aSpace(tx, {
      centreId: centre.id,
      name: 'Studiesalen & co',
      kind: 'study-hall',
      places: 4,
      bookable: 'place',
    })
    await aSpace(tx, { centreId: centre.id, name: 'Grupprum Älven' })
    return { centre, hall }
  })
}

async function mailOf(kind: BookingKind, person: Parameters<typeof aLearner>[0]) {
  const [who, { centre, hall }] = [await aLearner({ name: 'Åsa Öhman', ...person }), await aHouse()]
  const { start: startsAt, end: endsAt } = wednesday(hall)
  const { state, fact } = told[kind]
  const booking = await make((tx) =>
    aBooking(tx, {
      personId: who.id,
      spaceId: hall.id,
      startsAt,
      endsAt,
      state,
      answerBy: later(now, hourMs),
    }),
  )
  const moved = { spaceId: hall.id, start: later(startsAt, -dayMs), end: later(endsAt, -dayMs) }
  const details: Partial<Record<BookingKind, Record<string, unknown>>> = {
    moved,
    'moved-by-centre': { ...moved, by: 'centre', reason: 'Vattenläcka' },
    reminder: { start: startsAt },
  }
  const detail = details[kind] ?? {}
  await change((tx) => note(tx, { fact: fact ?? (kind as 'booked'), subjectId: booking.id, at: now, detail }))
  await worker.work()
  return { who, centre, booking, mail: await box.next(who.email) }
}

const html = ({ html }: ParsedMail) => String(html)
const linksIn = (mail: ParsedMail) =>
  [...html(mail).matchAll(/href="([^"]+)"/g)].map(([, url = '']) => new URL(url.replaceAll('&amp;', '&')))

/** The words of the body, as a reader of HTML reads them. */
const words = (mail: ParsedMail) =>
  html(mail)
    .replace(/[\s\S]*<main/, '<main')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')

type Entry = { path: string; children?: Entry[] }
const table = (entries: RouteConfigEntry[]): Entry[] =>
  entries.map(({ path = '/', children }) => ({ path, ...(children && { children: table(children) }) }))
const routeOf = (url: URL) => matchRoutes(table(routes), url.pathname)?.at(-1)?.route.path

const calendarOf = (mail: ParsedMail) => {
  const parts = mail.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType))
  return parts.map(({ content, contentType, headers }) => {
    const file = new ICAL.Component(ICAL.parse(content.toString('utf8')))
    const event = file.getFirstSubcomponent('vevent')
    if (!event) throw new Error('no event')
    const said = (name: string) => event.getFirstPropertyValue(name)
    return {
      contentType,
      header: JSON.stringify(headers.get('content-type') ?? ''),
      text: content.toString('utf8'),
      method: file.getFirstPropertyValue('method'),
      uid: said('uid'),
      sequence: said('sequence'),
      status: said('status'),
      start: (said('dtstart') as ICAL.Time).toJSDate().getTime(),
      end: (said('dtend') as ICAL.Time).toJSDate().getTime(),
    }
  })
}

describe.each<Language>(['sv', 'en'])('in %s', (language) => {
  test.each(bookingKinds)('%s is a proper mail that says the same to every reader', async (kind) => {
    const { who, booking, mail } = await mailOf(kind, { language })
    // Headers.
    expect(mail.from?.value).toEqual([{ name: 'Lärplats', address: 'no-reply@larplats.example' }])
    expect(JSON.stringify(mail.to)).toContain('"name":"Åsa Öhman"')
    expect(mail.messageId).toMatch(/^<[\w-]{36}@larplats\.example>$/)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.get('content-language')).toBe(language)
    expect(mail.subject).toContain('Studiesalen & co')
    expect(mail.subject).not.toContain('Öhman')
    // Both parts.
    const text = mail.text ?? ''
    expect(html(mail)).toContain(`<html lang="${language}">`)
    const said = text
      .split('\n')
      .flatMap((line) => line.split(': '))
      .map((line) => line.replace(/^[-\s]+/, '').replace(/[:\s]+$/, ''))
      .filter((line) => line && !line.startsWith('http'))
    expect(said.length).toBeGreaterThan(8)
    for (const line of said) expect(words(mail)).toContain(line.replace(/\s+/g, ' '))
    for (const url of linksIn(mail)) expect(text).toContain(url.href)
    expect(text).toContain(booking.reference)
    // Nothing is fetched, nothing follows the reader.
    expect(html(mail)).not.toMatch(/<img|<script|<link|src=|url\(|@import/i)
    for (const url of linksIn(mail)) {
      expect(url.origin).toBe(origin)
      expect(routeOf(url)).not.toBe('*')
      expect([...url.searchParams.keys()].join()).not.toMatch(/utm|track|mail|person/)
    }
    // Where the reader chooses, if there is anything to choose.
    const chooses = linksIn(mail).some(({ pathname }) => pathname === '/konto/meddelanden')
    expect(chooses).toBe(!kinds[kind].must)
    expect(text).not.toContain(who.id)
  })
})

test.each(bookingKinds)('%s says nobody’s name where it must not be known', async (kind) => {
  const { mail } = await mailOf(kind, { protectedIdentity: true, alias: 'QQQQ' })
  const everything = [
    mail.subject,
    mail.text,
    html(mail),
    JSON.stringify(mail.to),
    ...calendarOf(mail).map(({ text }) => text),
  ]
  for (const part of everything) expect(part).not.toMatch(/Öhman|Åsa|QQQQ/)
})

test.each(bookingKinds)('the calendar part of %s does what the kind says', async (kind) => {
  const { booking, mail } = await mailOf(kind, {})
  const parts = calendarOf(mail)
  const { calendar: method } = told[kind]
  // Once beside the texts, where mail programs look for it, and once as a file to open.
  expect(parts.map(({ contentType }) => contentType)).toEqual(
    method ? ['text/calendar', 'application/ics'] : [],
  )
  for (const part of parts) {
    expect(part).toMatchObject({
      method,
      uid: `${booking.id}@larplats`,
      start: booking.startsAt,
      end: booking.endsAt,
    })
    expect(part.status === 'CANCELLED').toBe(method === 'CANCEL')
  }
})

test('over a move and a cancellation it is one entry whose sequence grows', async () => {
  const [who, { hall }] = [await aLearner(), await aHouse()]
  const wish = wednesday(hall)
  const answer = await reserve(who, wish, aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  const { id } = answer.booking
  const got: ReturnType<typeof calendarOf>[number][] = []
  const collect = async () => {
    await worker.work()
    const [part] = calendarOf(await box.next(who.email))
    if (part) got.push(part)
  }
  await collect()
  const to = { start: later(wish.start, hourMs), end: later(wish.end, hourMs) }
  expect(await move(who, id, to, now)).toMatchObject({ ok: true })
  await collect()
  expect(await cancel(who, id, now)).toMatchObject({ ok: true })
  await collect()
  expect(got.map(({ method, uid, sequence, start }) => ({ method, uid, sequence, start }))).toEqual([
    { method: 'REQUEST', uid: `${id}@larplats`, sequence: 0, start: wish.start },
    { method: 'REQUEST', uid: `${id}@larplats`, sequence: 1, start: to.start },
    { method: 'CANCEL', uid: `${id}@larplats`, sequence: 2, start: to.start },
  ])
})

test.each<BookingKind>(['declined', 'cancelled-by-centre'])(
  '%s offers up to three that are free',
  async (kind) => {
    const { mail } = await mailOf(kind, {})
    const found = linksIn(mail).filter(({ pathname }) => /^\/lokaler\/[^/]+\/bokning$/.test(pathname))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(3)
    for (const url of found) expect(Date.parse(url.searchParams.get('start') ?? '')).toBeGreaterThan(now)
    expect(mail.text).toContain('Grupprum Älven')
  },
)

test('links do the one thing they are for', async () => {
  const { mail } = await mailOf('booked', {})
  const k =
    linksIn(mail)
      .find(({ pathname }) => pathname === '/lank/avbokning')
      ?.searchParams.get('k') ?? ''
  expect(openLink('cancel-booking', k, now).ok).toBe(true)
  expect(openLink('answer-offer', k, now)).toEqual({ ok: false, because: 'link-forged' })
  const offered = await mailOf('offered', {})
  const offer =
    linksIn(offered.mail)
      .find(({ pathname }) => pathname === '/lank/erbjudande')
      ?.searchParams.get('k') ?? ''
  expect(openLink('answer-offer', offer, now).ok).toBe(true)
  expect(openLink('cancel-booking', offer, now).ok).toBe(false)
  expect(openLink('answer-offer', offer, later(now, hourMs))).toEqual({ ok: false, because: 'link-expired' })
})

test('the day list can be turned off where it comes from', async () => {
  const { centre, hall } = await aHouse()
  const who = await aLearner()
  await make(async (tx) => {
    await aMembership(tx, { personId: who.id, centreId: centre.id })
    await aBooking(tx, { spaceId: hall.id, startsAt: later(now, hourMs) })
    const date = localDate(now, centre.timeZone)
    const detail = { date, ...dayBounds(date, centre.timeZone) }
    await note(tx, { fact: 'day-list-due', subjectId: centre.id, at: now, detail })
  })
  await worker.work()
  const mail = await box.next(who.email)
  expect(linksIn(mail).map(({ pathname }) => pathname)).toEqual(['/konto/meddelanden'])
  expect(html(mail)).toMatch(/<th scope="col"/)
  expect(mail.text).toContain('Studiesalen & co, plats 1')
})
