import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import {
  anExamHouse,
  anOffice,
  aRequestWish,
  aResident,
  aSitting,
  ask,
} from '../../scripts/testing/exam-scene'
import { day } from '../../scripts/testing/made'
import { aKey, anExamOffice, now } from '../../scripts/testing/scene'
import { answerAsOffice } from './answer-as-office.server'
import type { SittingFacts } from './sitting'
import { addSitting } from './sitting-add.server'
import { addSittings } from './sitting-add-many.server'
import { cancelSitting } from './sitting-cancel.server'
import { announceTime } from './sitting-change.server'
import { listUniversityLog } from './university-log.server'
import { unsetUniversityRules } from './university-policy'
import { setUniversityPolicy } from './university-set-policy.server'
import * as policies from './university-store.server'
import { withdrawUniversityPolicy } from './university-withdraw-policy.server'

const facts = (over: Partial<SittingFacts> = {}): SittingFacts => ({
  courseCode: 'M0047M',
  courseName: 'Differentialkalkyl',
  examCode: '0001',
  date: day('2026-10-14'),
  startMinute: null,
  minutes: 300,
  format: 'paper',
  tool: '',
  demands: '',
  aids: '',
  campusOnly: false,
  minutesEarlier: null,
  minutesLater: null,
  stayMinutes: null,
  deadline: null,
  contactEmail: null,
  contactPhone: null,
  materialWay: null,
  note: '',
  ...over,
})

test('what those of a university did stands in its log, once each, in words; another university reads nothing of it', async () => {
  const who = await anExamOffice()
  const key = aKey()
  const first = await addSitting(who, facts(), key, now)
  await addSitting(who, facts(), key, now)
  if (!first.ok) throw new Error(first.because)
  await announceTime(who, first.id, 540, now)
  await announceTime(who, first.id, 540, now)
  await addSittings(who, [facts({ courseCode: 'A' }), facts({ courseCode: 'B' })], now)
  await addSittings(who, [facts({ courseCode: 'A' })], now)
  await cancelSitting(who, first.id, now)
  await cancelSitting(who, first.id, now)
  const wish = { validFrom: day('2026-12-01'), rules: unsetUniversityRules, seen: null }
  await setUniversityPolicy(who, wish, now)
  const [policy] = await policies.list(read(), who.universityId)
  if (!policy) throw new Error('no policy')
  await withdrawUniversityPolicy(who, policy.id, now)
  const { deeds, next } = await listUniversityLog(who, null, 'sv')
  const exam = 'M0047M Differentialkalkyl, 0001, 14 oktober 2026'
  expect(deeds.map(({ what, about, lines }) => [what, about, lines.toSorted()])).toEqual([
    ['Återkallade planerade regler', null, ['Gäller från: 1 december 2026']],
    ['Ändrade lärosätets regler', null, ['Gäller från: 1 december 2026']],
    ['Ställde in en tenta', exam, []],
    ['Listade tentor från en fil eller en annan termin', null, ['Antal: 2']],
    ['Ändrade en tenta', exam, ['Börjar kl.: 09.00']],
    ['Listade en tenta', exam, ['Datum: 14 oktober 2026', 'Kurskod: M0047M']],
  ])
  expect(deeds.map(({ by }) => by)).toEqual(deeds.map(() => who.name))
  expect(next).toBeNull()
  expect((await listUniversityLog(await anExamOffice(), null, 'sv')).deeds).toEqual([])
})

test('an answer to a request is logged once, by its code, without why', async () => {
  const house = await anExamHouse()
  const sitting = await aSitting()
  const asked = await ask(await aResident(house.municipality), aRequestWish(sitting.id, house.centre.id))
  if (!asked.ok) throw new Error(asked.because)
  const office = await anOffice(sitting.universityId ?? '')
  const yes = { says: 'yes', reason: '', anonymityCode: '' } as const
  const no = { says: 'no', reason: 'Inte registrerad på kursen', anonymityCode: '' } as const
  await answerAsOffice(office, asked.request.id, yes, now)
  await answerAsOffice(office, asked.request.id, yes, now)
  await answerAsOffice(office, asked.request.id, no, now)
  const { deeds } = await listUniversityLog(office, null, 'sv')
  expect(deeds.map(({ about, lines }) => [about, lines])).toEqual([
    [asked.request.reference, ['Svar: nej']],
    [asked.request.reference, ['Svar: ja']],
  ])
  expect(JSON.stringify(deeds)).not.toContain('registrerad')
})

test('the log is read a page at a time', async () => {
  const who = await anExamOffice()
  for (let at = 0; at < 52; at += 1) await addSitting(who, facts({ courseCode: `K${at}` }), aKey(), now)
  const first = await listUniversityLog(who, null, 'en')
  const second = await listUniversityLog(who, first.next, 'en')
  expect([first.deeds.length, second.deeds.length, second.next]).toEqual([50, 2, null])
  expect(new Set([...first.deeds, ...second.deeds].map(({ id }) => id)).size).toBe(52)
})
