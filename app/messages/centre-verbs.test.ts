import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre, aUniversity } from '#db/make'
import { aPerson, aSuspension } from '#db/make-people'
import { type FactName, note } from '#db/outbox.server'
import { messages } from '#db/schema'
import { dayMs, instant, later } from '~/lib/time'
import { moment } from '../../scripts/testing/caller'
import { compose } from './compose.server'
import { letterText } from './letter-text'
import { kinds, type MessageKind } from './message'
import { tellFacts } from './tell.server'

const origin = 'https://larplats.example'
const from = { name: 'Lärplats', email: 'no-reply@larplats.example' }

/** A centre with a mailbox and a telephone, and somebody who reads this language. */
const aPair = (language: 'sv' | 'en' = 'sv') =>
  change(async (tx) => ({
    centre: await aCentre(tx, { name: 'Lärcentrum Ett', email: 'ett@larplats.example', phone: '0950-1' }),
    person: await aPerson(tx, { language }),
  }))

type Pair = Awaited<ReturnType<typeof aPair>>

/** Suspended until the midnight before 15 September, where the centre is. */
const suspend = ({ centre, person }: Pair) =>
  change((tx) =>
    aSuspension(tx, {
      centreId: centre.id,
      personId: person.id,
      startsAt: moment,
      endsAt: instant(Date.UTC(2026, 8, 14, 22)),
    }),
  )

/** The letter that came of a fact about them; null: it was pointless by then. */
async function letterOf({ centre, person }: Pair, fact: FactName, detail: object = {}) {
  const about = { subjectId: person.id, at: moment, detail: { centreId: centre.id, ...detail } }
  await change((tx) => note(tx, { fact, ...about }))
  await tellFacts(moment)
  const [row] = (await read().select().from(messages)).filter(({ subjectId }) => subjectId === person.id)
  if (!row) throw new Error('nobody was told')
  expect(row).toMatchObject({ kind: fact, centreId: centre.id, personId: person.id })
  const message = { ...row, kind: row.kind as MessageKind, detail: row.detail ?? {} }
  const mail = await compose(message, { now: later(moment, 1000), origin, from })
  return mail && { ...mail, text: letterText(mail.letter, mail.language) }
}

test.each([
  ['sv', 'tisdag 15 september 2026', 'Du uteblev från 3 bokade tider de senaste 90 dagarna.'],
  ['en', 'Tuesday 15 September 2026', 'You did not come to 3 booked times in the last 90 days.'],
] as const)('a suspension says in %s until when, why, and how to ask', async (language, day, why) => {
  const pair = await aPair(language)
  await suspend(pair)
  const mail = await letterOf(pair, 'suspended', { missed: 3, days: 90 })
  expect(mail?.to.email).toBe(pair.person.email)
  expect(mail?.letter.subject).toContain('Lärcentrum Ett')
  for (const said of [day, why, 'ett@larplats.example, 0950-1']) expect(mail?.text).toContain(said)
})

test('a suspension that was lifted before it was told is not told', async () => {
  expect(await letterOf(await aPair(), 'suspended', { missed: 3, days: 90 })).toBeNull()
})

test('that it is lifted is told, unless they are suspended again', async () => {
  const mail = await letterOf(await aPair(), 'suspension-lifted')
  expect(mail?.letter.subject).toBe('Du kan boka på Lärcentrum Ett igen')
  const again = await aPair()
  await suspend(again)
  expect(await letterOf(again, 'suspension-lifted')).toBeNull()
})

test('who works at a centre no more is told, and as what', async () => {
  const mail = await letterOf(await aPair(), 'membership-ended', { role: 'staff' })
  expect(mail?.text).toContain('Som: Personal')
  expect(mail?.letter.subject).toBe('Din roll på Lärcentrum Ett är avslutad')
})

test('who answers for a university’s exams no more is told, and as what', async () => {
  const { person } = await aPair()
  const university = await change((tx) => aUniversity(tx, { name: 'Norra universitetet' }))
  const detail = { universityId: university.id, role: 'exam-office' }
  await change((tx) => note(tx, { fact: 'membership-ended', subjectId: person.id, at: moment, detail }))
  await tellFacts(moment)
  const [row] = (await read().select().from(messages)).filter(({ subjectId }) => subjectId === person.id)
  expect(row).toMatchObject({ kind: 'office-ended', centreId: null, personId: person.id })
  const message = { ...row, detail } as Parameters<typeof compose>[0]
  const mail = await compose(message, { now: later(moment, 1000), origin, from })
  expect(mail?.letter.subject).toBe('Din roll på Norra universitetet är avslutad')
})

test('none of it can be turned off', () => {
  for (const kind of ['suspended', 'suspension-lifted', 'membership-ended'] as const)
    expect(kinds[kind]).toMatchObject({ must: true, goodForMs: 7 * dayMs })
})
