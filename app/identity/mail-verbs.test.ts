import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { madePassword } from '#db/make-people'
import { mailedCodes, people, spentLinks } from '#db/schema'
import { newId } from '~/lib/id'
import { dayMs, hourMs, later, minuteMs } from '~/lib/time'
import { aCaller, moment, signedIn } from '../../scripts/testing/caller'
import { factsOf, learner, opened, personOf, resetLink, unconfirmed } from '../../scripts/testing/mail-scene'
import { askForCode } from './ask-for-code.server'
import { askForReset } from './ask-for-reset.server'
import { type CodeId, codeTriesMost } from './code'
import { confirmByLink } from './confirm-by-link.server'
import { codeDigits, linkText, openLink } from './link.server'
import { listSessions, listTokens } from './list.server'
import { makeToken } from './make-token.server'
import type { PersonId } from './person'
import { register } from './register.server'
import { findByResetLink, resetByLink } from './reset-by-link.server'
import { newSecret } from './secret.server'
import { signIn } from './sign-in.server'
import { signInByCode } from './sign-in-by-code.server'
import { sweepIdentity } from './sweep.server'

/** The digits of the code that was mailed to somebody last. */
async function digitsFor(personId: PersonId, now = moment) {
  const codes = await read().select().from(mailedCodes).where(eq(mailedCodes.personId, personId))
  const [last] = codes.sort((a, b) => (a.id < b.id ? 1 : -1))
  return last ? (codeDigits(last.id, now)[0] ?? '') : ''
}

const wrongOf = (digits: string) => (digits === '000000' ? '111111' : '000000')

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
