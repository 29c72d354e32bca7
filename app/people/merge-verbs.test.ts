import { and, eq } from 'drizzle-orm'
import { getTableConfig as postgresConfig } from 'drizzle-orm/pg-core'
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { isPostgres } from '#db/dialect'
import { madeMoment } from '#db/made'
import { aBooking, aSeries, aWait } from '#db/make-bookings'
import { anExamRequest } from '#db/make-exams'
import { anApproval, aSuspension, aTag, madePassword } from '#db/make-people'
import { note } from '#db/outbox.server'
import * as schema from '#db/schema'
import { findPersonHere } from '~/booking/find-person-here.server'
import { joinQueue } from '~/booking/join-queue.server'
import { reserve } from '~/booking/reserve.server'
import { reserveFor } from '~/booking/reserve-for.server'
import { personByPassword } from '~/identity/credentials.server'
import type { Learner, PersonId } from '~/identity/person'
import { register } from '~/identity/register.server'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { aCaller } from '../../scripts/testing/caller'
import { faultsIn } from '../../scripts/testing/ledger'
import { day } from '../../scripts/testing/made'
import {
  aPair,
  asked,
  bothLinks,
  hour,
  linkOf,
  type Pair,
  rowOf,
  said,
  text,
} from '../../scripts/testing/merge-scene'
import {
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  deedsAbout,
  factsAbout,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { agreeToMerge } from './agree-to-merge.server'
import { findMergeByLink } from './find-merge.server'
import { findMerged } from './find-merged.server'
import { issueTag } from './issue-tag.server'
import { listMerges } from './list-merges.server'

async function merged(pair: Pair) {
  const [kept, closed] = await bothLinks(pair)
  expect(await agreeToMerge(kept, now)).toEqual({ ok: true, merged: false })
  expect(await agreeToMerge(closed, now)).toEqual({ ok: true, merged: true })
}

const configOf = (table: unknown) => {
  const { name, foreignKeys } = isPostgres ? postgresConfig(table as never) : sqliteConfig(table as never)
  return foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference()
    const isPeople = (foreignTable as unknown) === schema.people
    return isPeople ? columns.map((column) => `${name}.${column.name}`) : []
  })
}

test('every column of the schema that names somebody is carried over, ended, or stays for a reason', () => {
  const carried = ['bookings.personId', 'series.personId', 'waits.personId', 'approved_learners.personId']
  const exams = ['exam_requests.personId', 'exam_sittings.typedBy', 'exam_conflicts.learnerId']
  const courses = [
    'course_ties.personId',
    'course_saved.personId',
    'course_searches.personId',
    'course_interests.personId',
    'course_greetings.fromId',
    'course_greetings.toId',
  ]
  const alsoCarried = [...exams, ...courses, 'tags.personId', 'suspensions.personId', 'messages.personId']
  const ended = ['sessions', 'tokens', 'known_devices', 'mailed_codes', 'address_changes', 'calendar_feeds']
  const kept = [
    // What was done as staff, by whoever it was then.
    'staff_log.personId',
    'university_log.personId',
    'bookings.bookedBy',
    'series.createdBy',
    'invitations.invitedBy',
    'exam_policies.createdBy',
    'exam_university_policies.createdBy',
    'exam_sittings.createdBy',
    'exam_sessions.createdBy',
    'exam_requests.centreOkBy',
    'exam_requests.residencyBy',
    'exam_request_events.personId',
    'exam_files.uploadedBy',
    'custody_log.personId',
    'course_log.personId',
    'exam_deviations.writtenBy',
    'exam_charges.markedBy',
    'course_calls.createdBy',
    'course_calls.answeredBy',
    'course_imports.startedBy',
    'employer_needs.moderatedBy',
    // An account that is closed has none, and invigilates nowhere.
    'memberships.personId',
    'exam_invigilators.personId',
    'exam_invigilator_times.personId',
    'exam_conflicts.invigilatorId',
    'exam_duties.personId',
    // The questions themselves.
    'account_merges.keptId',
    'account_merges.closedId',
  ]
  const all = Object.values(schema).flatMap((table) => configOf(table))
  const known = [...carried, ...alsoCarried, ...ended, 'muted_kinds'].map((one) =>
    one.includes('.') ? one : `${one}.personId`,
  )
  expect(all.sort()).toEqual([...known, ...kept].sort())
})

/** Tables whose rows go along, and how many the test below leads to. */
const movedTables: [unknown, number][] = [
  [schema.bookings, 5],
  [schema.series, 1],
  [schema.waits, 2],
  [schema.approvedLearners, 2],
  [schema.tags, 1],
  [schema.suspensions, 2],
  [schema.examRequests, 2],
]
/** Tables whose rows end. */
const endedTables: [unknown, number][] = [
  schema.sessions,
  schema.tokens,
  schema.knownDevices,
  schema.mailedCodes,
  schema.addressChanges,
  schema.calendarFeeds,
  schema.mutedKinds,
].map((table) => [table, 0])

test('two yeses make one account of two: all that was booked, waited for and decided is there, and nothing else', async () => {
  const pair = await aPair({ closed: { phone: '070-1', protectedIdentity: true } })
  const { centre, room, kept, closed } = pair
  const elsewhere = await aRoomAt()
  const at = { centreId: centre.id }
  const made = await make(async (tx) => {
    const key = { idempotencyKey: 'samma' }
    const theirs = await aBooking(tx, { ...key, spaceId: room.id, personId: kept.id, ...hour(24) })
    const coming = await aBooking(tx, { ...key, spaceId: room.id, personId: closed.id, ...hour(26) })
    // At the same time as the kept account's, in another room: it stays as it is.
    const beside = await aBooking(tx, { spaceId: elsewhere.id, personId: closed.id, ...hour(24) })
    const series = await aSeries(tx, { spaceId: room.id, personId: closed.id, guestName: '' })
    const span = { startsAt: theirs.startsAt, endsAt: theirs.endsAt, spaceId: room.id }
    const first = await aWait(tx, { ...span, ...key, personId: closed.id })
    const second = await aWait(tx, { ...span, ...key, personId: kept.id, createdAt: later(now, 1) })
    for (const { id: personId } of [kept, closed]) await anApproval(tx, { ...at, personId })
    await anApproval(tx, { centreId: elsewhere.centreId, personId: closed.id })
    const tag = await aTag(tx, { ...at, personId: closed.id })
    for (const { id: personId } of [kept, closed]) await aSuspension(tx, { ...at, personId })
    const exam = { centreId: centre.id, idempotencyKey: 'samma' }
    for (const { id: personId } of [kept, closed]) await anExamRequest(tx, { ...exam, personId })
    const own = { personId: closed.id, createdAt: madeMoment }
    await tx
      .insert(schema.calendarFeeds)
      .values({ ...own, id: newId(), hash: newId(), scope: 'own', name: 'x' })
    await tx
      .insert(schema.sessions)
      .values({ ...own, id: newId(), expiresAt: later(now, dayMs), device: 'x' })
    await tx.insert(schema.tokens).values({ ...own, id: newId(), hash: newId(), name: 'x' })
    await tx.insert(schema.knownDevices).values({ ...own, hash: newId() })
    await tx
      .insert(schema.mailedCodes)
      .values({ ...own, id: newId(), purpose: 'sign-in', expiresAt: later(now, dayMs) })
    await tx.insert(schema.addressChanges).values({ ...own, id: newId(), email: 'ny@larplats.example' })
    await tx.insert(schema.mutedKinds).values({ personId: closed.id, kind: 'booked' })
    await note(tx, { fact: 'suspended', subjectId: closed.id, at: now, detail: at })
    const letter = { personId: closed.id, reader: closed.id, createdAt: now, nextAt: now, factId: 9_000_000 }
    const waiting = { ...letter, state: 'waiting' as const }
    await tx.insert(schema.messages).values([
      { ...waiting, id: newId<'message'>(), kind: 'booked', subjectId: coming.id },
      { ...waiting, id: newId<'message'>(), kind: 'suspended', subjectId: closed.id },
      { ...waiting, id: newId<'message'>(), kind: 'reset-password', subjectId: closed.id },
    ])
    return { theirs, coming, beside, series, first, second, tag }
  })
  await merged(pair)

  const count = async (table: unknown, { id }: Learner) => {
    const owned = table as typeof schema.bookings
    return (await read().select({ id: owned.personId }).from(owned).where(eq(owned.personId, id))).length
  }
  for (const [table, found] of [...movedTables, ...endedTables]) {
    expect(await count(table, closed)).toBe(0)
    expect(await count(table, kept)).toBe(found)
  }

  const keys = new Map((await bookingsOf(room)).map(({ id, idempotencyKey }) => [id, idempotencyKey]))
  expect([keys.get(made.theirs.id), keys.get(made.coming.id)]).toEqual(['samma', made.coming.id])
  const waits = await read().select().from(schema.waits).where(eq(schema.waits.personId, kept.id))
  const stateOf = (id: string) => waits.find((one) => one.id === id)?.state
  expect([stateOf(made.first.id), stateOf(made.second.id)]).toEqual(['waiting', 'left'])

  expect(await rowOf(closed)).toMatchObject({
    mergedInto: kept.id,
    email: `merged:${closed.id}`,
    emailConfirmedAt: null,
    phone: null,
    name: 'Kajsa Ek',
  })
  expect(await rowOf(kept)).toMatchObject({ email: kept.email, mergedInto: null, protectedIdentity: true })
  const letters = await read().select().from(schema.messages).where(eq(schema.messages.factId, 9_000_000))
  expect(letters.map(({ kind, reader, personId }) => [kind, reader, personId]).sort()).toEqual([
    ['booked', kept.id, kept.id],
    ['reset-password', closed.id, closed.id],
    ['suspended', kept.id, kept.id],
  ])
  expect(await factsAbout(closed.id)).toEqual([])
  expect(await factsAbout(kept.id)).toEqual(['suspended', 'accounts-merged'])
  expect(await deedsAbout(kept.id)).toMatchObject([
    { action: 'ask-to-merge', personId: pair.staff.id, after: { kept: kept.email, closed: closed.alias } },
  ])
  expect(await faultsIn(read())).toEqual([])
})

test('the closed account opens by nothing, and its address makes a new account with nothing in it', async () => {
  const pair = await aPair()
  const { kept, closed, staff } = pair
  await merged(pair)
  const opens = ({ email }: Learner) => personByPassword({ email, password: madePassword }, aCaller())
  expect(said(await opens(closed))).toBe('wrong-credentials')
  expect(said(await opens(kept))).toBe('yes')
  const about = { name: 'Kajsa Ek', municipalityCode: null, language: 'sv' as const }
  await register({ ...about, email: closed.email, password: 'korta ord i rad' }, aCaller())
  const [fresh] = await read().select().from(schema.people).where(eq(schema.people.email, closed.email))
  expect(fresh).toMatchObject({ mergedInto: null, emailConfirmedAt: null })
  expect(fresh?.id).not.toBe(closed.id)
  expect(await findPersonHere(staff, fresh?.id as PersonId, now, text)).toBeNull()
  // What led to the closed account leads to the one that stays, where both are known.
  expect(await findMerged(staff, closed.id)).toBe(kept.id)
  expect(await findMerged(await aStaffAt((await aPlace()).id), closed.id)).toBeNull()
  expect(await listMerges(staff, kept.id, now, text)).toMatchObject([
    { state: 'merged', other: null, isKept: true },
  ])
})

test('both say yes at once: they are merged once', async () => {
  for (let round = 0; round < 6; round += 1) {
    const pair = await aPair()
    const links = await bothLinks(pair)
    const order = round % 2 === 0 ? links : [...links].reverse()
    const answers = await Promise.all(order.map((link) => agreeToMerge(link, now)))
    expect(answers.map((one) => one.ok && one.merged).sort()).toEqual([false, true])
    expect(await factsAbout(pair.kept.id)).toEqual(['accounts-merged'])
    expect((await rowOf(pair.closed))?.mergedInto).toBe(pair.kept.id)
  }
})

const rowsOf = ({ id }: Learner) =>
  read().select().from(schema.bookings).where(eq(schema.bookings.personId, id))

test('what the closing account books while it is merged is the kept account’s, and never lost', async () => {
  for (let round = 0; round < 8; round += 1) {
    const pair = await aPair()
    const { room, staff, kept, closed } = pair
    const full = await aRoomAt({}, { centreId: pair.centre.id })
    await make((tx) => {
      const { start: startsAt, end: endsAt } = wednesday(full)
      return aBooking(tx, { spaceId: full.id, startsAt, endsAt })
    })
    const [keptLink, closedLink] = await bothLinks(pair)
    await agreeToMerge(keptLink, now)
    const deeds = [
      () => agreeToMerge(closedLink, now).then(said),
      () => reserve(closed, wednesday(room), aKey(), now).then(said),
      () => joinQueue(closed, wednesday(full), aKey(), now).then(said),
      () => issueTag(staff, closed.id, { number: aKey(), expiresOn: day('2027-01-17') }, now).then(said),
    ]
    const order = round % 2 === 0 ? deeds : [...deeds].reverse()
    const answers = await Promise.all(order.map((deed) => deed()))
    const [agreed, booked, waited, tagged] = round % 2 === 0 ? answers : answers.reverse()
    expect([agreed, booked, waited]).toEqual(['yes', 'yes', 'yes'])
    expect(['yes', 'gone']).toContain(tagged)
    expect(await rowsOf(closed)).toEqual([])
    expect(await rowsOf(kept)).toHaveLength(3)
    const standing = eq(schema.waits.personId, kept.id)
    expect(await read().select().from(schema.waits).where(standing)).toHaveLength(1)
    const tags = await read()
      .select()
      .from(schema.tags)
      .where(and(eq(schema.tags.centreId, pair.centre.id)))
    expect(tags.map(({ personId }) => personId)).toEqual(tagged === 'yes' ? [kept.id] : [])
  }
  expect(await faultsIn(read())).toEqual([])
})

test('after it, a page that was open lets nothing be lost either, and staff find only the kept account', async () => {
  const pair = await aPair()
  const { room, staff, kept, closed } = pair
  await merged(pair)
  expect(said(await reserve(closed, wednesday(room), aKey(), now))).toBe('yes')
  expect(await rowsOf(closed)).toEqual([])
  expect(await rowsOf(kept)).toHaveLength(3)
  const behalf = { personId: closed.id, guestName: '', guestContact: '', reason: '', isHere: false }
  expect(said(await reserveFor(staff, behalf, wednesday(room, '13:00', '14:00'), aKey(), now))).toBe('gone')
})

test('other questions about an account that is closed are given up; what led to it leads on', async () => {
  const pair = await aPair()
  const third = await aLearner({ name: 'Kajsa Ek' })
  const there = await aPlace()
  await make(async (tx) => {
    for (const { id: personId } of [pair.closed, third])
      await anApproval(tx, { centreId: there.id, personId })
  })
  const elsewhere = await aStaffAt(there.id)
  const other = await asked({ ...pair, staff: elsewhere, kept: third })
  await merged(pair)
  expect(await findMergeByLink(linkOf(other, 'kept', third), now)).toEqual({ state: 'over' })
  const chain = await asked({ ...pair, staff: elsewhere, kept: third, closed: pair.kept })
  expect(await agreeToMerge(linkOf(chain, 'kept', third), now)).toMatchObject({ merged: false })
  expect(await agreeToMerge(linkOf(chain, 'closed', pair.kept), now)).toMatchObject({ merged: true })
  for (const one of [pair.closed, pair.kept]) expect((await rowOf(one))?.mergedInto).toBe(third.id)
})
