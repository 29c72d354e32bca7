import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aPerson, madePassword } from '#db/make-people'
import { addressChanges, mailedCodes, outbox, people, spentLinks } from '#db/schema'
import { newId } from '~/lib/id'
import { dayMs, hourMs, type Instant, later, minuteMs } from '~/lib/time'
import { aCaller, moment, signedIn } from '../../scripts/testing/caller'
import { askForAddress } from './ask-for-address.server'
import { askForCode } from './ask-for-code.server'
import { askForReset } from './ask-for-reset.server'
import { changeAddressByLink, findByAddressLink } from './change-address-by-link.server'
import { changePassword } from './change-password.server'
import { type CodeId, codeTriesMost } from './code'
import { confirmByLink } from './confirm-by-link.server'
import type { LinkPurpose, SignedLink } from './link'
import { codeDigits, linkText, openLink } from './link.server'
import { listSessions, listTokens } from './list.server'
import { makeToken } from './make-token.server'
import type { Learner, Person, PersonId } from './person'
import { register } from './register.server'
import { findByResetLink, resetByLink } from './reset-by-link.server'
import { newSecret } from './secret.server'
import { signIn } from './sign-in.server'
import { signInByCode } from './sign-in-by-code.server'
import { resetLinkText } from './steps.server'
import { sweepIdentity } from './sweep.server'

const learner = async (over: Partial<Person> = {}) =>
  (await change((tx) => aPerson(tx, over))) as unknown as Learner
const unconfirmed = () => learner({ emailConfirmedAt: null })

const personOf = async (id: PersonId) =>
  (await read().select().from(people).where(eq(people.id, id)))[0] ?? null

const factsOf = async (subjectId: string) =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, subjectId)).orderBy(outbox.id)).map(
    ({ fact, detail }) => ({ fact, detail }),
  )

/** The digits of the code that was mailed to somebody last. */
async function digitsFor(personId: PersonId, now = moment) {
  const codes = await read().select().from(mailedCodes).where(eq(mailedCodes.personId, personId))
  const [last] = codes.sort((a, b) => (a.id < b.id ? 1 : -1))
  return last ? (codeDigits(last.id, now)[0] ?? '') : ''
}

const wrongOf = (digits: string) => (digits === '000000' ? '111111' : '000000')

/** A link as it is opened from a mail. */
function opened<Purpose extends LinkPurpose>(purpose: Purpose, subjectId: string, until: Instant) {
  const text = linkText(purpose, { subjectId, id: newId<'link'>(), until }, moment)
  const answer = openLink(purpose, text, moment)
  if (!answer.ok) throw new Error(answer.because)
  return answer.link
}

async function resetLink(id: PersonId): Promise<SignedLink<'reset-password'>> {
  const facts = { id: newId<'link'>(), until: later(moment, hourMs) }
  const answer = openLink('reset-password', (await resetLinkText(read(), id, facts, moment)) ?? '', moment)
  if (!answer.ok) throw new Error(answer.because)
  return answer.link
}

const wish = {
  name: 'Åsa Öhman',
  password: 'korta ord i rad',
  municipalityCode: null,
  language: 'sv' as const,
}

test('registering mails a code, which confirms the address and signs in, once', async () => {
  await learner()
  const email = 'ny-med-kod@example.se'
  expect(await register({ ...wish, email }, aCaller())).toMatchObject({ ok: true })
  const [made] = await read().select().from(people).where(eq(people.email, email))
  if (!made) throw new Error('no account')
  expect(made.emailConfirmedAt).toBeNull()
  expect(await factsOf(made.id)).toMatchObject([
    { fact: 'registered', detail: { codeId: expect.any(String) } },
  ])
  const code = await digitsFor(made.id)
  const answer = await signInByCode({ email, code }, aCaller())
  expect(answer).toMatchObject({
    ok: true,
    person: { id: made.id },
    cookies: [expect.any(String), expect.any(String)],
  })
  expect((await personOf(made.id))?.emailConfirmedAt).toBe(moment)
  expect(await signInByCode({ email, code }, aCaller())).toEqual({ ok: false, because: 'wrong-mailed-code' })
})

test('registering an address that has an account tells its owner, and only by mail', async () => {
  const { id, email } = await learner()
  const [taken, free] = [{ statements: 0 }, { statements: 0 }]
  const browser = newSecret()
  const answer = await counted(taken, () => register({ ...wish, email }, aCaller({ browser })))
  expect(answer).toEqual(
    await counted(free, () => register({ ...wish, email: `x-${email}` }, aCaller({ browser }))),
  )
  expect(taken).toEqual(free)
  expect(await factsOf(id)).toEqual([{ fact: 'registered-again', detail: {} }])
  expect(await digitsFor(id)).toBe('')
})

test('asking for a code or a new password looks alike for everybody and nobody', async () => {
  const { email } = await learner()
  for (const ask of [askForCode, askForReset]) {
    const [known, unknown] = [{ statements: 0 }, { statements: 0 }]
    const answer = await counted(known, () => ask(email, aCaller()))
    expect(answer).toEqual({ ok: true })
    expect(await counted(unknown, () => ask(`ingen-${email}`, aCaller()))).toEqual(answer)
    expect(known).toEqual(unknown)
  }
})

test('guessing at a code looks alike for everybody and nobody, and leaves a row in any case', async () => {
  const { id, email } = await learner()
  await askForCode(email, aCaller())
  const code = wrongOf(await digitsFor(id))
  const rows = (await read().select().from(spentLinks)).length
  const known = await signInByCode({ email, code }, aCaller())
  expect(known).toEqual({ ok: false, because: 'wrong-mailed-code' })
  expect((await read().select().from(spentLinks)).length).toBe(rows)
  expect(await signInByCode({ email: `ingen-${email}`, code }, aCaller())).toEqual(known)
  expect((await read().select().from(spentLinks)).length).toBe(rows + 1)
})

test('a code bears five wrong guesses', async () => {
  const { id, email } = await learner()
  await askForCode(email, aCaller())
  const code = await digitsFor(id)
  for (let tries = 0; tries < codeTriesMost - 1; tries += 1)
    expect((await signInByCode({ email, code: wrongOf(code) }, aCaller())).ok).toBe(false)
  expect((await signInByCode({ email, code }, aCaller())).ok).toBe(true)

  await askForCode(email, aCaller())
  const next = await digitsFor(id)
  for (let tries = 0; tries < codeTriesMost; tries += 1)
    await signInByCode({ email, code: wrongOf(next) }, aCaller())
  expect(await signInByCode({ email, code: next }, aCaller())).toEqual({
    ok: false,
    because: 'wrong-mailed-code',
  })
})

test('guesses that come at once are all counted', async () => {
  const { id, email } = await learner()
  await askForCode(email, aCaller())
  const code = wrongOf(await digitsFor(id))
  await Promise.all(Array.from({ length: 5 }, () => signInByCode({ email, code }, aCaller())))
  const [row] = await read().select().from(mailedCodes).where(eq(mailedCodes.personId, id))
  expect(row?.tries).toBe(5)
})

test('only the latest code counts, in its time, in one race of two', async () => {
  const { id, email } = await learner()
  await askForCode(email, aCaller())
  const first = await digitsFor(id)
  await askForCode(email, aCaller({ now: later(moment, 1000) }))
  const second = await digitsFor(id)
  if (first !== second) expect((await signInByCode({ email, code: first }, aCaller())).ok).toBe(false)
  const late = aCaller({ now: later(moment, 10 * minuteMs + 1000) })
  expect((await signInByCode({ email, code: second }, late)).ok).toBe(false)
  const both = await Promise.all([1, 2].map(() => signInByCode({ email, code: second }, aCaller())))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('one address is mailed six times an hour, whether it has an account or not', async () => {
  const { email } = await learner()
  for (const to of [email, `ingen-${email}`]) {
    for (let mails = 0; mails < 6; mails += 1) expect(await askForCode(to, aCaller())).toEqual({ ok: true })
    expect(await askForReset(to, aCaller())).toMatchObject({ ok: false, because: 'too-many' })
  }
})

test('a code for an address that is not confirmed is of the kind that says so', async () => {
  const who = await unconfirmed()
  await askForCode(who.email, aCaller())
  expect(await factsOf(who.id)).toMatchObject([
    { fact: 'code-wanted', detail: { purpose: 'confirm-address' } },
  ])
})

test('a link confirms and signs in once, also in a race', async () => {
  const { id } = await unconfirmed()
  const link = opened('confirm-address', id, later(moment, dayMs))
  const both = await Promise.all([1, 2].map(() => confirmByLink(link, aCaller())))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect((await personOf(id))?.emailConfirmedAt).toBe(moment)
  const other = opened('confirm-address', id, later(moment, dayMs))
  expect(await confirmByLink(other, aCaller())).toEqual({ ok: false, because: 'link-spent' })
})

test('the code beside the link does not open any more once the link has', async () => {
  const who = await unconfirmed()
  await askForCode(who.email, aCaller())
  const digits = await digitsFor(who.id)
  const link = opened('confirm-address', who.id, later(moment, dayMs))
  expect(await confirmByLink(link, aCaller())).toMatchObject({ ok: true })
  expect(await signInByCode({ email: who.email, code: digits }, aCaller())).toEqual({
    ok: false,
    because: 'wrong-mailed-code',
  })
})

test('confirming closes what somebody else may have opened before', async () => {
  const who = await unconfirmed()
  const { key } = await signedIn(who.email)
  await makeToken(who, 'Någon annans', aCaller())
  await askForCode(who.email, aCaller())
  const code = await digitsFor(who.id)
  expect((await signInByCode({ email: who.email, code }, aCaller())).ok).toBe(true)
  expect(await listTokens(who)).toEqual([])
  expect((await listSessions(who, key, moment)).map(({ here }) => here)).toEqual([false])
  // Nor does the password count that they may have chosen.
  const tried = await signIn({ email: who.email, password: madePassword }, aCaller())
  expect(tried).toEqual({ ok: false, because: 'wrong-credentials' })
  // Once it is confirmed, a code closes nothing.
  await makeToken(who, 'Min egen', aCaller())
  await askForCode(who.email, aCaller({ now: later(moment, 1000) }))
  await signInByCode({ email: who.email, code: await digitsFor(who.id) }, aCaller())
  expect(await listTokens(who)).toHaveLength(1)
})

test('the password lives where it was chosen, or where it is known', async () => {
  const browser = newSecret()
  const email = 'den-som-valde@example.se'
  await register({ ...wish, email }, aCaller({ browser }))
  const [made] = await read().select().from(people).where(eq(people.email, email))
  if (!made) throw new Error('no account')
  const answer = await signInByCode({ email, code: await digitsFor(made.id) }, aCaller({ browser }))
  expect(answer).toMatchObject({ ok: true, passwordGone: false })
  expect(await signIn({ email, password: wish.password }, aCaller())).toMatchObject({ ok: true })

  const who = await unconfirmed()
  const link = opened('confirm-address', who.id, later(moment, dayMs))
  const guess = await confirmByLink(link, aCaller(), 'gissade ord i rad')
  expect(guess).toEqual({ ok: false, because: 'wrong-credentials' })
  expect((await personOf(who.id))?.emailConfirmedAt).toBeNull()
  expect(await confirmByLink(link, aCaller(), madePassword)).toMatchObject({ ok: true, passwordGone: false })
  expect(await signIn({ email: who.email, password: madePassword }, aCaller())).toMatchObject({ ok: true })

  const other = await unconfirmed()
  const away = await confirmByLink(opened('confirm-address', other.id, later(moment, dayMs)), aCaller())
  expect(away).toMatchObject({ ok: true, passwordGone: true })
  expect((await signIn({ email: other.email, password: madePassword }, aCaller())).ok).toBe(false)
})

test('a new password by a link: sessions end, the address is confirmed, and every such link is dead', async () => {
  const who = await unconfirmed()
  const { key } = await signedIn(who.email)
  await askForCode(who.email, aCaller())
  const code = await digitsFor(who.id)
  const [link, other] = [await resetLink(who.id), await resetLink(who.id)]
  expect(await resetByLink(link, 'kort', moment)).toEqual({ ok: false, because: 'password-short' })
  expect(await resetByLink(link, 'helt andra ord nu', moment)).toEqual({ ok: true, email: who.email })
  expect(await listSessions(who, key, moment)).toEqual([])
  expect((await personOf(who.id))?.emailConfirmedAt).toBe(moment)
  expect(await findByResetLink(other)).toBeNull()
  for (const one of [link, other])
    expect(await resetByLink(one, 'ännu flera ord nu', moment)).toEqual({ ok: false, because: 'link-spent' })
  expect((await signInByCode({ email: who.email, code }, aCaller())).ok).toBe(false)
  expect((await signIn({ email: who.email, password: madePassword }, aCaller())).ok).toBe(false)
  expect((await signIn({ email: who.email, password: 'helt andra ord nu' }, aCaller())).ok).toBe(true)
  expect((await factsOf(who.id)).map(({ fact }) => fact)).toContain('password-changed')
})

test('of two who use one reset link at once one wins', async () => {
  const { id } = await learner()
  const link = await resetLink(id)
  const both = await Promise.all(
    ['den första frasen', 'den andra frasen'].map((one) => resetByLink(link, one, moment)),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a link for one purpose serves no other, and runs out', async () => {
  const { id } = await learner()
  const facts = { subjectId: id, id: newId<'link'>(), until: later(moment, hourMs) }
  const text = linkText('confirm-address', facts, moment)
  expect(openLink('reset-password', text, moment)).toEqual({ ok: false, because: 'link-forged' })
  expect(openLink('confirm-address', text, later(moment, hourMs))).toEqual({
    ok: false,
    because: 'link-expired',
  })
  // One that is not tied to the password is no reset link, however well it is signed.
  expect(await findByResetLink(opened('reset-password', id, later(moment, hourMs)))).toBeNull()
})

const otherAddress = () => `ny-${newId()}@example.se`

async function wanting(who: Learner, email: string) {
  const answer = await askForAddress(who, { email, currentPassword: madePassword }, aCaller())
  expect(answer).toEqual({ ok: true })
  const [row] = await read().select().from(addressChanges).where(eq(addressChanges.personId, who.id))
  if (!row) throw new Error('no change')
  return opened('change-address', row.id, later(moment, dayMs))
}

test('a new address counts once its link is opened, and the old one is told', async () => {
  const who = await unconfirmed()
  const email = otherAddress()
  const oldReset = await resetLink(who.id)
  const link = await wanting(who, email)
  expect((await personOf(who.id))?.email).toBe(who.email)
  expect(await findByAddressLink(link)).toMatchObject({ email })
  const both = await Promise.all([1, 2].map(() => changeAddressByLink(link, moment)))
  expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, email }])
  expect(await personOf(who.id)).toMatchObject({ email, emailConfirmedAt: moment })
  expect(await factsOf(who.id)).toContainEqual({ fact: 'address-changed', detail: { from: who.email } })
  // What was mailed to the old address opens nothing any more.
  expect(await findByResetLink(oldReset)).toBeNull()
})

test('a change of address asks for the password, and for another address', async () => {
  const who = await learner()
  const ask = (email: string, currentPassword: string) =>
    askForAddress(who, { email, currentPassword }, aCaller())
  expect(await ask(otherAddress(), 'inte det här')).toEqual({ ok: false, because: 'wrong-password' })
  expect(await ask(who.email, madePassword)).toEqual({ ok: false, because: 'same-address' })
})

test('an address that somebody has is answered alike, and never taken', async () => {
  const [who, other] = [await learner(), await learner()]
  const link = await wanting(who, other.email)
  expect(await changeAddressByLink(link, moment)).toEqual({ ok: false, because: 'gone' })
  expect((await personOf(who.id))?.email).toBe(who.email)
})

test('of two who want one free address at once one gets it', async () => {
  const [one, other, email] = [await learner(), await learner(), otherAddress()]
  const links = [await wanting(one, email), await wanting(other, email)]
  const both = await Promise.all(links.map((link) => changeAddressByLink(link, moment)))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, because: 'gone' })
})

test('a later wish takes the place of an earlier one', async () => {
  const who = await learner()
  const first = await wanting(who, otherAddress())
  await wanting(who, otherAddress())
  expect(await changeAddressByLink(first, moment)).toEqual({ ok: false, because: 'gone' })
})

test('whoever shuts others out of an account ends the change of address that they began', async () => {
  const shutOut: [string, () => Promise<Learner>, (who: Learner) => Promise<{ ok: boolean }>][] = [
    ['a reset', learner, async ({ id }) => resetByLink(await resetLink(id), 'helt andra ord', moment)],
    [
      'another password',
      learner,
      async (who) => {
        const { key } = await signedIn(who.email)
        const wish = { currentPassword: madePassword, newPassword: 'helt andra ord' }
        return changePassword(who, key, wish, aCaller())
      },
    ],
    [
      'confirming',
      unconfirmed,
      ({ id }) => confirmByLink(opened('confirm-address', id, later(moment, dayMs)), aCaller()),
    ],
  ]
  for (const [what, make, shut] of shutOut) {
    const who = await make()
    const link = await wanting(who, otherAddress())
    expect(await shut(who), what).toMatchObject({ ok: true })
    expect(await changeAddressByLink(link, moment), what).toEqual({ ok: false, because: 'gone' })
    expect((await personOf(who.id))?.email, what).toBe(who.email)
  }
})

test('the first browser of all is not told about, another is, and a known one is not', async () => {
  const who = await learner()
  const told = async () => (await factsOf(who.id)).filter(({ fact }) => fact === 'signed-in-elsewhere')
  const credentials = { email: who.email, password: madePassword }
  const first = await signIn(credentials, aCaller())
  if (!first.ok) throw new Error(first.because)
  const [, device = ''] = first.cookies
  expect(device).toMatch(/^larplats-enhet=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/)
  const browser = /=([^;]+)/.exec(device)?.[1] ?? ''
  await signIn(credentials, aCaller({ browser }))
  expect(await told()).toEqual([])
  await signIn(credentials, aCaller({ device: 'Safari · Mac' }))
  expect(await told()).toEqual([{ fact: 'signed-in-elsewhere', detail: { device: 'Safari · Mac' } }])
  await signIn(credentials, aCaller({ browser }))
  expect(await told()).toHaveLength(1)
  const secure = await signIn(credentials, aCaller({ browser, secure: true }))
  expect(secure).toMatchObject({
    cookies: [expect.any(String), expect.stringMatching(/^__Host-larplats-enhet=.*Secure$/)],
  })
})

test('the night sweeps away what has run out, and nothing else', async () => {
  const { id, email } = await learner()
  await askForCode(email, aCaller())
  await sweepIdentity(later(moment, hourMs))
  const code = { email, code: await digitsFor(id) }
  expect(code.code).not.toBe('')
  await sweepIdentity(later(moment, 3 * dayMs))
  expect(await read().select().from(mailedCodes).where(eq(mailedCodes.personId, id))).toEqual([])
})

test('a code is of no shape but six digits', () => {
  for (let at = 0; at < 50; at += 1) expect(codeDigits(`shape-${at}` as CodeId, moment)[0]).toMatch(/^\d{6}$/)
})
