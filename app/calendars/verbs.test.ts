import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { anExamSession } from '#db/make-exams'
import { calendarFeeds, examDuties, memberships } from '#db/schema'
import { cancel } from '~/booking/cancel.server'
import { move } from '~/booking/move.server'
import { reserve } from '~/booking/reserve.server'
import { publishCalendar } from '~/centres/publish-calendar.server'
import { digest } from '~/identity/secret.server'
import { calendarText } from '~/lib/icalendar'
import { dayMs, hourMs, later } from '~/lib/time'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaff,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { calendarAnswer } from './answer.server'
import { busyAtCentre, busyInSpace } from './busy-feed.server'
import type { FeedId } from './feed'
import { listFeeds } from './list.server'
import { makeOwnFeed, makeStaffFeed } from './make-feed.server'
import { readFeed } from './read-feed.server'
import { revokeFeed } from './revoke-feed.server'
import type { Served } from './served'

const origin = 'https://larplats.example'
const written = ({ name, events }: Served) => calendarText({ name, events: events() })

const secretOf = (answer: Awaited<ReturnType<typeof makeOwnFeed>>) => {
  if (!answer.ok) throw new Error(answer.because)
  return answer.secret
}

/** The calendar at a secret address, written out; null when it is not there. */
async function at(secret: string, moment = now) {
  const answer = await readFeed(secret, '127.0.0.1', origin, moment)
  return answer.ok ? { ...answer.calendar, text: written(answer.calendar) } : null
}

const answered = (calendar: Served, headers: Record<string, string>, moment = now) =>
  calendarAnswer(new Request(origin, { headers }), calendar, moment)

test('who has not confirmed the address makes no calendar: it would outlive the confirming of another', async () => {
  const refused = { ok: false, because: 'unconfirmed' }
  const place = await aPlace()
  expect(await makeOwnFeed(await aLearner({ emailConfirmedAt: null }), 'Telefonen', now)).toEqual(refused)
  const staff = await aStaff(place.id, { emailConfirmedAt: null })
  expect(await makeStaffFeed(staff, 'Jobbet', null, now)).toEqual(refused)
})

test('one’s own feed shows one’s own bookings, coming and lately past, and follows them', async () => {
  const [who, other, room] = [await aLearner(), await aLearner(), await aRoomAt()]
  const secret = secretOf(await makeOwnFeed(who, 'Telefonen', now))
  const mine = await reserve(who, wednesday(room), aKey(), now)
  const theirs = await reserve(other, wednesday(room, '14:00', '15:00'), aKey(), now)
  if (!mine.ok || !theirs.ok) throw new Error('not booked')
  const past = (days: number) =>
    make((tx) =>
      aBooking(tx, {
        personId: who.id,
        spaceId: room.id,
        startsAt: later(now, -days * dayMs),
        endsAt: later(now, -days * dayMs + hourMs),
      }),
    )
  const [lately, long] = [await past(59), await past(61)]
  const before = await at(secret)
  expect(before?.text).toContain(`UID:${mine.booking.id}@larplats`)
  expect(before?.text).toContain('DTSTART;TZID=Europe/Stockholm:20260902T100000')
  expect(before?.text).toContain(lately.id)
  for (const id of [theirs.booking.id, long.id]) expect(before?.text).not.toContain(id)

  await move(who, mine.booking.id, { ...wednesday(room, '16:00', '17:00') }, now)
  const moved = await at(secret)
  expect(moved?.text).toContain(`UID:${mine.booking.id}@larplats`)
  expect(moved?.text).toContain('DTSTART;TZID=Europe/Stockholm:20260902T160000')
  expect(moved?.text).toContain('SEQUENCE:1')
  expect(moved?.mark).not.toBe(before?.mark)

  await cancel(who, mine.booking.id, now)
  expect((await at(secret))?.text).not.toContain(mine.booking.id)
})

test('only the digest of a secret is kept, and what is revoked is gone at once', async () => {
  const [who, other] = [await aLearner(), await aLearner()]
  const secret = secretOf(await makeOwnFeed(who, 'Telefonen', now))
  const [row] = await read().select().from(calendarFeeds).where(eq(calendarFeeds.personId, who.id))
  expect(row?.hash).toBe(digest(secret))
  expect(JSON.stringify(row)).not.toContain(secret)
  const id = row?.id as FeedId
  expect(await revokeFeed(other, id)).toEqual({ ok: false, because: 'not-there' })
  expect(await at(secret)).not.toBeNull()
  expect(await revokeFeed(who, id)).toEqual({ ok: true })
  expect(await at(secret)).toBeNull()
  expect(await revokeFeed(who, id)).toEqual({ ok: false, because: 'not-there' })
})

test('ten addresses, and no more', async () => {
  const who = await aLearner()
  for (let number = 0; number < 10; number += 1) {
    expect(await makeOwnFeed(who, `Nr ${number}`, now)).toMatchObject({ ok: true })
  }
  expect(await makeOwnFeed(who, 'Nr 11', now)).toEqual({ ok: false, because: 'feeds-full' })
  expect(await listFeeds(who)).toHaveLength(10)
})

test('staff see who comes, to all spaces or one; the protected only by their alias', async () => {
  const centre = await aPlace()
  const [room, next] = [
    await aRoomAt({}, { centreId: centre.id }),
    await aRoomAt({}, { centreId: centre.id }),
  ]
  const [open, hidden] = [
    await aLearner(),
    await aLearner({ name: 'Hemlig Person', protectedIdentity: true }),
  ]
  await reserve(open, wednesday(room), aKey(), now)
  await reserve(hidden, wednesday(next), aKey(), now)
  const guest = { personId: null, guestName: 'Bergs skola', spaceId: room.id }
  const tomorrow = { startsAt: later(now, 2 * dayMs), endsAt: later(now, 2 * dayMs + hourMs) }
  await make((tx) => aBooking(tx, { ...guest, ...tomorrow }))
  const staff = await aStaff(centre.id)
  const all = secretOf(await makeStaffFeed(staff, 'Alla', null, now))
  const one = secretOf(await makeStaffFeed(staff, 'En', next.id, now))
  const unfolded = (text = '') => text.replace(/\r\n /g, '')
  const everything = unfolded((await at(all))?.text)
  expect(everything).toContain(open.name)
  expect(everything).toContain(hidden.alias.split(' ').at(-1))
  expect(everything).toContain(room.name)
  expect(everything).toContain('Bergs skola')
  const part = unfolded((await at(one))?.text)
  expect(part).toContain(hidden.alias.split(' ').at(-1))
  for (const text of [everything, part]) expect(text).not.toContain('Hemlig Person')
  expect(part).not.toContain(open.name)

  await make(async (tx) => {
    await tx.delete(memberships).where(eq(memberships.personId, staff.id))
  })
  expect([await at(all), await at(one)]).toEqual([null, null])
})

test('staff make no address of another centre’s space', async () => {
  const staff = await aStaff((await aPlace()).id)
  const elsewhere = await aRoomAt()
  expect(await makeStaffFeed(staff, 'Deras', elsewhere.id, now)).toEqual({ ok: false, because: 'no-space' })
})

test('wrong secrets are counted against the address, right ones are not', async () => {
  const secret = secretOf(await makeOwnFeed(await aLearner(), 'Telefonen', now))
  const wrong = () => readFeed('x'.repeat(43), '198.51.100.1', origin, now)
  for (let number = 0; number < 60; number += 1) {
    expect(await wrong()).toEqual({ ok: false, because: 'not-there' })
  }
  expect(await wrong()).toMatchObject({ ok: false, because: 'too-many' })
  expect(await readFeed(secret, '198.51.100.1', origin, now)).toMatchObject({ ok: true })
  expect(await readFeed('kort', '198.51.100.2', origin, now)).toEqual({ ok: false, because: 'not-there' })
})

test('the calendar of busy times is there when it is opened, and says nothing but when', async () => {
  const centre = await aPlace()
  const own = { centreId: centre.id }
  const [room, hall] = [await aRoomAt({}, own), await aHallAt({}, { ...own, places: 2 })]
  await make((tx) => aSpace(tx, { ...own, parts: [room.id] }))
  const staff = await aStaff(centre.id)
  const [one, two] = [await aLearner(), await aLearner()]
  const booked = await reserve(one, wednesday(room), aKey(), now)
  await reserve(one, wednesday(hall, '08:00', '10:00'), aKey(), now)
  await reserve(two, wednesday(hall, '09:00', '11:00'), aKey(), now)
  expect([await busyAtCentre(centre.id, now), await busyInSpace(room.id, now)]).toEqual([null, null])

  await publishCalendar(staff, true, now)
  const [all, ofHall] = [await busyAtCentre(centre.id, now), await busyInSpace(hall.id, now)]
  if (!all || !ofHall || !booked.ok) throw new Error('not open')
  const [allText, hallText] = [written(all), written(ofHall)]
  expect(hallText.match(/^DTSTART;.*$/gm)).toEqual(['DTSTART;TZID=Europe/Stockholm:20260902T090000'])
  expect(hallText.match(/^DTEND;.*$/gm)).toEqual(['DTEND;TZID=Europe/Stockholm:20260902T100000'])
  expect(allText.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  for (const secret of [one.name, two.name, one.email, booked.booking.reference, booked.booking.id]) {
    expect(allText + hallText).not.toContain(secret)
  }
  expect(new Set(allText.match(/^SUMMARY:.*$/gm))).toEqual(new Set(['SUMMARY:Upptaget']))

  await publishCalendar(staff, false, now)
  expect([await busyAtCentre(centre.id, now), await busyInSpace(room.id, now)]).toEqual([null, null])
})

test('who has read a calendar is told when it has not changed, by mark or by moment', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const secret = secretOf(await makeOwnFeed(who, 'Telefonen', now))
  await reserve(who, wednesday(room), aKey(), now)
  const calendar = async () => (await at(secret)) ?? Promise.reject(new Error('not there'))
  const first = answered(await calendar(), {})
  const [etag, since] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? '']
  expect([first.status, etag.slice(0, 1)]).toEqual([200, '"'])
  const much = later(now, 10 * 60_000)
  const known: Record<string, string>[] = [
    { 'if-none-match': etag },
    { 'if-none-match': `"annan", W/${etag}` },
    { 'if-none-match': '*' },
    { 'if-modified-since': since },
  ]
  for (const headers of known) {
    const again = answered(await calendar(), headers, much)
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  }
  expect(answered(await calendar(), { 'if-none-match': '"annan"', 'if-modified-since': since }).status).toBe(
    200,
  )

  await reserve(who, wednesday(room, '14:00', '15:00'), aKey(), now)
  const changed = await calendar()
  expect(answered(changed, { 'if-none-match': etag }, now).status).toBe(200)
  const third = answered(changed, { 'if-modified-since': since }, now)
  expect(third.status).toBe(200)
  expect(Date.parse(third.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.parse(since))
})

test('the same facts are written out the same, octet for octet', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const secret = secretOf(await makeOwnFeed(who, 'Telefonen', now))
  await reserve(who, wednesday(room), aKey(), now)
  const [first, hourLater] = [await at(secret), await at(secret, later(now, hourMs))]
  expect(hourLater).toMatchObject({ text: first?.text, mark: first?.mark })
})

test('one’s own feed shows the exams that one watches, as long as one does, and staff’s feed does not', async () => {
  const place = await aPlace()
  const [who, staff] = [await aLearner(), await aStaff(place.id)]
  const session = await make(async (tx) => {
    const hall = await aSpace(tx, { centreId: place.id, name: 'Skrivsalen', kind: 'exam-hall', places: 4 })
    const one = await anExamSession(tx, { spaceId: hall.id })
    await tx.insert(examDuties).values({ sessionId: one.id, personId: who.id, createdAt: now })
    return one
  })
  const secret = secretOf(await makeOwnFeed(who, 'Telefonen', now))
  const shown = await at(secret)
  expect(shown?.text).toContain(`UID:${session.id}-vakt@larplats`)
  expect(shown?.text).toContain('SUMMARY:Tentamensvakt\\, Skrivsalen')
  expect(shown?.text).toContain('DTSTART;TZID=Europe/Stockholm:20261005T084500')
  const theirs = await at(secretOf(await makeStaffFeed(staff, 'Jobbet', null, now)))
  expect(theirs?.text).not.toContain(session.id)
  await make((tx) =>
    tx.update(examDuties).set({ withdrawnAt: now }).where(eq(examDuties.sessionId, session.id)),
  )
  const after = await at(secret)
  expect(after?.text).not.toContain(session.id)
  expect(after?.mark).not.toBe(shown?.mark)
})
