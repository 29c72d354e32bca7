import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre, aUniversity } from '#db/make'
import { aMembership, aPerson, madePassword } from '#db/make-people'
import { note } from '#db/outbox.server'
import { messages } from '#db/schema'
import { askForAddress } from '~/identity/ask-for-address.server'
import { askForCode } from '~/identity/ask-for-code.server'
import { askForReset } from '~/identity/ask-for-reset.server'
import { changePassword } from '~/identity/change-password.server'
import { invite } from '~/identity/invite.server'
import type { SessionKey } from '~/identity/key'
import { makeToken } from '~/identity/make-token.server'
import type { ExamOffice, Manager } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { register } from '~/identity/register.server'
import { newId } from '~/lib/id'
import { dayMs, hourMs, type Instant, later, minuteMs } from '~/lib/time'
import { aCaller, moment } from '../../scripts/testing/caller'
import { compose } from './compose.server'
import { letterText } from './letter-text'
import type { Mail } from './mail'
import { kinds, type Message, type MessageKind } from './message'
import { isStillGood, isWanted } from './rules'
import { tellFacts } from './tell.server'

const origin = 'https://larplats.example'
const from = { name: 'Lärplats', email: 'no-reply@larplats.example' }

const learner = async (over: Parameters<typeof aPerson>[1] = {}) =>
  (await change((tx) => aPerson(tx, over))) as unknown as Learner

let seen = 0
/** What has been told since this was asked last, as messages. */
async function told(now: Instant = moment): Promise<Message[]> {
  await tellFacts(now)
  const rows = (await read().select().from(messages)).sort((a, b) => a.factId - b.factId)
  const fresh = rows.slice(seen)
  seen = rows.length
  return fresh.map((row) => ({ ...row, kind: row.kind as MessageKind, detail: row.detail ?? {} }))
}

/** The one mail that came of what was just done. */
async function mailed(kind: MessageKind): Promise<Mail & { text: string; message: Message }> {
  const all = await told()
  expect(all.map((one) => one.kind)).toEqual([kind])
  const [message] = all
  const mail = message && (await compose(message, { now: moment, origin, from }))
  if (!mail || !message) throw new Error(`no mail of ${kind}`)
  return { ...mail, text: letterText(mail.letter, mail.language), message }
}

const account = { name: 'Åsa Öhman', password: 'korta ord i rad', municipalityCode: null }

test('who registers is mailed a code and a link, without the name that was typed', async () => {
  await learner()
  const email = 'brev@example.se'
  await register({ ...account, email, language: 'en' }, aCaller())
  const { to, language, letter, text } = await mailed('confirm-address')
  expect({ to, language }).toEqual({ to: { email, name: null }, language: 'en' })
  expect(letter.code).toMatch(/^\d{6}$/)
  expect(letter.subject).toBe('Confirm your address')
  expect(letter.action?.url).toMatch(/^https:\/\/larplats\.example\/lank\/adress\?k=[\w.%-]+$/)
  expect(text).toContain(letter.code)
  expect(text).not.toContain('Åsa')
  expect(text).toContain('somebody entered your address')
})

test('who registers again is told of the account, with the ways in', async () => {
  const who = await learner()
  await register({ ...account, email: who.email, language: 'sv' }, aCaller())
  const { to, letter, text } = await mailed('account-exists')
  expect(to).toEqual({ email: who.email, name: who.name })
  expect(letter.action?.url).toBe(`${origin}/logga-in`)
  expect(text).toContain(`${origin}/glomt-losenord`)
  expect(letter.code).toBeUndefined()
})

test('a sign-in code is mailed while it is the latest, and dropped when another has come', async () => {
  const who = await learner()
  await askForCode(who.email, aCaller())
  const { letter, message } = await mailed('sign-in-code')
  expect(letter.code).toMatch(/^\d{6}$/)
  expect(message.goodUntil).toBe(later(moment, 10 * minuteMs))
  expect(isStillGood(message, later(moment, 10 * minuteMs))).toBe(false)
  await askForCode(who.email, aCaller({ now: later(moment, 1000) }))
  expect(await compose(message, { now: moment, origin, from })).toBeNull()
  await told()
})

test('of what nobody asked for nobody hears', async () => {
  await askForCode('ingen@example.se', aCaller())
  await askForReset('ingen@example.se', aCaller())
  expect(await told()).toEqual([])
})

test('a forgotten password is mailed a link that is good for an hour', async () => {
  const who = await learner()
  await askForReset(who.email, aCaller())
  const { letter, message } = await mailed('reset-password')
  expect(letter.action?.url).toMatch(/\/lank\/losenord\?k=/)
  expect(message.goodUntil).toBe(later(moment, hourMs))
})

test('what happens to an account is told: password, key, browser', async () => {
  const who = await learner()
  const passwords = { currentPassword: madePassword, newPassword: 'helt andra ord nu' }
  await changePassword(who, 'x' as SessionKey, passwords, aCaller())
  expect((await mailed('password-changed')).letter.facts).toEqual([
    { term: 'När', value: 'tisdag 1 september 2026 kl.\u00a010.00' },
  ])
  await makeToken(who, 'Kiosken', aCaller())
  expect((await mailed('token-made')).text).toContain('Nyckeln: Kiosken')
  const detail = { device: 'Safari · Mac' }
  await change((tx) => note(tx, { fact: 'signed-in-elsewhere', subjectId: who.id, at: moment, detail }))
  expect((await mailed('new-device')).text).toContain('Webbläsare: Safari · Mac')
})

test('a new address is asked, the old one is told', async () => {
  const [who, email] = [await learner(), `ny-${newId()}@example.se`]
  await askForAddress(who, { email, currentPassword: madePassword }, aCaller())
  const { to, letter, text } = await mailed('confirm-new-address')
  expect(to).toEqual({ email, name: null })
  expect(letter.action?.url).toMatch(/\/lank\/ny-adress\?k=/)
  expect(text).not.toContain(who.name)
  const detail = { from: 'gammal@example.se' }
  await change((tx) => note(tx, { fact: 'address-changed', subjectId: who.id, at: moment, detail }))
  const old = await mailed('address-changed')
  expect(old.to.email).toBe('gammal@example.se')
  expect(old.text).toContain('Var det inte du')
})

test('where the new address has an account, only its owner hears', async () => {
  const [who, owner] = [await learner(), await learner()]
  await askForAddress(who, { email: owner.email, currentPassword: madePassword }, aCaller())
  const { to, text } = await mailed('account-exists')
  expect(to.email).toBe(owner.email)
  expect(text).not.toContain(who.email)
})

test('an invitation is in the language that was chosen, and dropped once it was taken back', async () => {
  const who = await change(async (tx) => {
    const [person, centre] = [await aPerson(tx), await aCentre(tx, { name: 'Lärcentrum Nord' })]
    await aMembership(tx, { personId: person.id, role: 'manager', centreId: centre.id })
    return { ...person, centreId: centre.id, role: 'manager' } as unknown as Manager
  })
  const wish = { email: `inbjuden-${newId()}@example.se`, role: 'invigilator', language: 'en' } as const
  await invite(who, wish, moment)
  const { to, language, letter, text, message } = await mailed('invitation')
  expect({ to, language }).toEqual({ to: { email: wish.email, name: null }, language: 'en' })
  expect(letter.subject).toBe('Invitation to Lärcentrum Nord')
  expect(text).toContain('As: Invigilator')
  expect(text).not.toContain(who.name)
  expect(message).toMatchObject({ centreId: who.centreId, goodUntil: later(moment, 14 * dayMs) })
  await invite(who, wish, moment)
  expect(await compose(message, { now: moment, origin, from })).toBeNull()
  await told()
})

test('an invitation to a university says so, and nothing of learning centres', async () => {
  const who = await change(async (tx) => {
    const [person, university] = [await aPerson(tx), await aUniversity(tx, { name: 'Norra universitetet' })]
    await aMembership(tx, { personId: person.id, role: 'exam-office', universityId: university.id })
    return { ...person, universityId: university.id, role: 'exam-office' } as unknown as ExamOffice
  })
  const email = `inbjuden-${newId()}@larosate.example`
  await invite(who, { email, role: 'exam-office', language: 'sv' }, moment)
  const { letter, text, message } = await mailed('office-invitation')
  expect(letter.subject).toBe('Inbjudan till Norra universitetet')
  expect(text).toContain('Som: Tentamenshandläggare')
  expect(text).not.toContain('lärcentr')
  expect(message).toMatchObject({ centreId: null })
})

test('no letter names somebody with protected identity', async () => {
  const who = await learner({ name: 'Hemlig Hemligsson', protectedIdentity: true })
  await register({ ...account, email: who.email, language: 'sv' }, aCaller())
  await askForCode(who.email, aCaller())
  await askForReset(who.email, aCaller())
  await makeToken(who, 'Nyckel', aCaller())
  await change(async (tx) => {
    const said = { subjectId: who.id, at: moment }
    await note(tx, { ...said, fact: 'password-changed' })
    await note(tx, { ...said, fact: 'signed-in-elsewhere', detail: { device: 'Firefox' } })
    await note(tx, { ...said, fact: 'address-changed', detail: { from: 'gammal@example.se' } })
  })
  const all = await told()
  expect(all).toHaveLength(7)
  for (const message of all) {
    const mail = await compose(message, { now: moment, origin, from })
    expect(mail, message.kind).not.toBeNull()
    expect(JSON.stringify(mail), message.kind).not.toContain('Hemlig')
  }
})

const accountKinds = [
  'confirm-address',
  'account-exists',
  'sign-in-code',
  'reset-password',
  'password-changed',
  'new-device',
  'token-made',
  'confirm-new-address',
  'address-changed',
  'invitation',
  'office-invitation',
  'office-ended',
] as const

test.each(accountKinds)('%s cannot be turned off', (kind) => {
  expect(kinds[kind].must).toBe(true)
  expect(isWanted(kind, new Set([kind]))).toBe(true)
})
