import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { examRequests, examSupportNeeds } from '#db/schema'
import { makeOwnFeed } from '~/calendars/make-feed.server'
import { readFeed } from '~/calendars/read-feed.server'
import { calendarText } from '~/lib/icalendar'
import type { LocalDate } from '~/lib/time'
import {
  anExamHouse,
  anOffice,
  aRequestWish,
  aResident,
  aSitting,
  ask,
} from '../../scripts/testing/exam-scene'
import { aLearner, now } from '../../scripts/testing/scene'
import { answerAsOffice } from './answer-as-office.server'
import { cancelRequest } from './cancel-request.server'
import { eraseSupport } from './erase-support.server'
import { examAsked } from './request-exam.server'
import { examQuery } from './request-form'
import { hostAt, hostsFor } from './request-hosts.server'
import { listRequests } from './request-list.server'
import { findRequest } from './request-one.server'
import * as support from './support-store.server'

const yes = { says: 'yes', reason: '', anonymityCode: '' } as const
const plain = {
  municipality: null,
  education: 'university',
  programme: '',
  attempt: 1,
  extraMinutes: 0,
  separateRoom: false,
  tool: '',
} as const

/** A resident who has asked with support needs. */
async function asked() {
  const house = await anExamHouse({ support: ['extended-time', 'computer'] })
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const wish = aRequestWish(sitting.id, house.centre.id, {
    extraMinutes: 60,
    needs: ['computer'],
    needsDetail: 'Läser långsamt',
    consents: true,
  })
  const answer = await ask(who, wish)
  if (!answer.ok) throw new Error(answer.because)
  return { ...house, sitting, who, wish, request: answer.request }
}

test('what somebody needs stands in its own table and nowhere else', async () => {
  const { request } = await asked()
  const [row] = await read().select().from(examRequests).where(eq(examRequests.id, request.id))
  expect(JSON.stringify(row)).not.toMatch(/Läser|computer/)
})

test('the same key with the same wish is one request, with another wish it is refused', async () => {
  const house = await anExamHouse()
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const wish = aRequestWish(sitting.id, house.centre.id)
  const first = await ask(who, wish, now, 'en-nyckel')
  const again = await ask(who, wish, now, 'en-nyckel')
  if (!first.ok || !again.ok) throw new Error('not asked')
  expect(again.request.id).toBe(first.request.id)
  const other = await ask(who, { ...wish, note: 'Nej' }, now, 'en-nyckel')
  expect(other).toEqual({ ok: false, because: 'key-reused' })
})

test('consent taken back erases the needs at once and keeps what is to be done; twice is once', async () => {
  const { who, request } = await asked()
  expect(await eraseSupport(await aLearner(), request.id)).toEqual({ ok: false, because: 'gone' })
  expect(await support.find(read(), request.id)).not.toBeNull()
  for (const _ of [1, 2]) expect(await eraseSupport(who, request.id)).toEqual({ ok: true })
  const rows = await read().select().from(examSupportNeeds).where(eq(examSupportNeeds.requestId, request.id))
  expect(rows).toEqual([])
  const found = await findRequest(who, request.id, now)
  expect(found?.request.extraMinutes).toBe(60)
  expect(found?.support).toBeNull()
})

test('of a request that is over nothing of it stays', async () => {
  const { who, request } = await asked()
  await cancelRequest(who, request.id, now)
  await eraseSupport(who, request.id)
  expect((await findRequest(who, request.id, now))?.request.extraMinutes).toBe(0)
})

test('nobody else finds a request, and one’s own list tells coming from over', async () => {
  const { who, request } = await asked()
  expect(await findRequest(await aLearner(), request.id, now)).toBeNull()
  expect((await listRequests(who, now)).coming.map(({ id }) => id)).toEqual([request.id])
  await cancelRequest(who, request.id, now)
  const { coming, past } = await listRequests(who, now)
  expect([coming.length, past.map(({ state }) => state)]).toEqual([0, ['cancelled-by-learner']])
})

test('a seat is in its owner’s calendar once it is sure: with its code, without a word of support', async () => {
  const { who, request, sitting } = await asked()
  const made = await makeOwnFeed(who, 'Telefonen', now)
  if (!made.ok) throw new Error(made.because)
  const written = async () => {
    const answer = await readFeed(made.secret, '127.0.0.1', 'https://larplats.example', now)
    return answer.ok
      ? calendarText({ name: answer.calendar.name, events: answer.calendar.events() }).replace(/\r\n /g, '')
      : ''
  }
  expect(await written()).not.toContain(`UID:${request.id}`)
  await answerAsOffice(await anOffice(sitting.universityId ?? ''), request.id, yes, now)
  const text = await written()
  expect(text).toContain(`UID:${request.id}@larplats`)
  expect(text).toContain('SEQUENCE:1')
  expect(text).toContain(`Bokningskod ${request.reference}`)
  expect(text).not.toMatch(/stöd|långsamt|dator|förläng/i)
  expect(text).not.toContain(who.name)
})

test('a typed exam is read with its university’s mailbox; where nobody could be asked it is a fault', async () => {
  const typed = (over: Record<string, string>) =>
    examAsked(
      examQuery(
        new URLSearchParams({
          larosatenamn: 'Okända högskolan',
          brevlada: 'Tenta@okand.example',
          kurskod: 'K1',
          kurs: 'Kurs',
          dag: '2026-10-05',
          start: '',
          langd: '4 h',
          form: 'papper',
          ...over,
        }),
      ),
      null,
      '2026-09-01' as LocalDate,
      now,
    )
  expect(await typed({})).toMatchObject({
    ok: true,
    sitting: { contactEmail: 'tenta@okand.example', startMinute: null, minutes: 240, university: null },
  })
  const { universityId } = await aSitting()
  expect(await typed({ larosate: universityId ?? '', brevlada: '' })).toEqual({
    ok: false,
    errors: { brevlada: 'seats.errors.mailbox' },
  })
  expect(await typed({ dag: '2026-08-31', langd: 'x', start: '25' })).toMatchObject({
    ok: false,
    errors: { dag: 'seats.errors.date', langd: 'seats.errors.length', start: 'seats.errors.start' },
  })
})

test('somebody else’s typed exam is not there', async () => {
  const owner = await aLearner()
  const sitting = await aSitting({ typed: true, typedBy: owner.id })
  const query = examQuery(new URLSearchParams({ sittning: sitting.id }))
  const today = '2026-09-01' as LocalDate
  expect(await examAsked(query, owner, today, now)).toMatchObject({ ok: true })
  for (const who of [null, await aLearner()]) expect(await examAsked(query, who, today, now)).toBeNull()
})

test('where somebody is registered is what their account says, whatever an address says', async () => {
  const house = await anExamHouse()
  const { id } = await aSitting()
  const exam = await examAsked(
    examQuery(new URLSearchParams({ sittning: id })),
    null,
    '2026-09-01' as LocalDate,
    now,
  )
  if (!exam?.ok) throw new Error('no exam')
  const said = { ...plain, municipality: house.municipality }
  const at = (hosts: Awaited<ReturnType<typeof hostsFor>>) =>
    hosts.find(({ centre }) => centre.id === house.centre.id)?.host.fee
  expect(at(await hostsFor(exam.sitting, said, null, null, now))).toEqual({ is: 'fee', amount: 0 })
  const stranger = await aLearner({ municipalityCode: null })
  expect(at(await hostsFor(exam.sitting, said, stranger, null, now))).toEqual({ is: 'fee', amount: 800 })
  const hidden = await aLearner({ municipalityCode: house.municipality, protectedIdentity: true })
  expect((await hostAt(exam.sitting, said, hidden, house.centre.id, now))?.host).toMatchObject({
    fee: { is: 'unknown' },
    byHand: true,
  })
})
