import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aMunicipality } from '#db/make'
import { aPerson, madePassword } from '#db/make-people'
import { outbox, people, sessions, tokens } from '#db/schema'
import { dayMs, later } from '~/lib/time'
import { aCaller, asking, moment, signedIn } from '../../scripts/testing/caller'
import { changeDetails } from './change-details.server'
import { changeLanguage } from './change-language.server'
import { changePassword } from './change-password.server'
import { endOtherSessions } from './end-other-sessions.server'
import { requireToken } from './guard.server'
import type { SessionKey, TokenId } from './key'
import * as keys from './key-store.server'
import { listSessions, listTokens } from './list.server'
import { makeToken } from './make-token.server'
import type { Learner, Person } from './person'
import { register } from './register.server'
import { revokeToken } from './revoke-token.server'
import { tokensMost } from './rules'
import { newSecret } from './secret.server'
import { signIn } from './sign-in.server'
import { signOut } from './sign-out.server'

const learner = async (over: Partial<Person> = {}) =>
  (await change((tx) => aPerson(tx, over))) as unknown as Learner

const wish = {
  name: 'Åsa Öhman',
  email: 'asa@example.se',
  password: 'korta ord i rad',
  municipalityCode: null,
  language: 'sv' as const,
}

test('before the set-up nobody can register', async () => {
  expect(await register(wish, aCaller())).toEqual({ ok: false, because: 'not-set-up' })
  await learner()
})

test('who registers can sign in', async () => {
  const { code } = await change((tx) => aMunicipality(tx))
  const browser = newSecret()
  expect(await register({ ...wish, municipalityCode: code }, aCaller({ browser }))).toMatchObject({
    ok: true,
  })
  const answer = await signIn(wish, aCaller({ browser }))
  if (!answer.ok) throw new Error(answer.because)
  expect(answer.person).toMatchObject({
    name: 'Åsa Öhman',
    municipalityCode: code,
    phone: null,
    language: 'sv',
  })
  expect(answer.person.alias).toMatch(/^[2-9A-Z]{4}$/)
  const told = await read().select().from(outbox).where(eq(outbox.subjectId, answer.person.id))
  expect(told).toMatchObject([{ fact: 'registered', at: moment }])
})

test('registering an e-mail that has an account changes nothing, and nothing tells', async () => {
  const { email } = await learner()
  const browser = newSecret()
  const counter = { statements: 0 }
  const free = { statements: 0 }
  const answer = await counted(counter, () => register({ ...wish, email, name: 'Eve' }, aCaller({ browser })))
  const other = await counted(free, () => register({ ...wish, email: `ny-${email}` }, aCaller({ browser })))
  expect(answer).toEqual(other)
  expect(counter).toEqual(free)
  expect(await signIn({ email, password: wish.password }, aCaller())).toMatchObject({ ok: false })
  expect(await signIn({ email, password: madePassword }, aCaller())).toMatchObject({ ok: true })
})

test('two who register one e-mail at once make one account', async () => {
  const email = 'samtidigt@example.se'
  const answers = await Promise.all([
    register({ ...wish, email, password: 'den första som kom' }, aCaller()),
    register({ ...wish, email, password: 'den andra som kom' }, aCaller()),
  ])
  expect(answers).toMatchObject([{ ok: true }, { ok: true }])
  expect(await read().select().from(people).where(eq(people.email, email))).toHaveLength(1)
})

test.each([
  [{ password: 'kort' }, 'password-short'],
  [{ email: 'fjallvidder@example.se', password: 'fjallvidder@example.se' }, 'password-email'],
  [{ email: 'ny@example.se', municipalityCode: '0000' }, 'unknown-municipality'],
])('a registration with %j is refused: %s', async (over, because) => {
  expect(await register({ ...wish, ...over }, aCaller())).toEqual({ ok: false, because })
})

test('a wrong password and an e-mail nobody has get the same answer', async () => {
  const { email } = await learner()
  const wrong = await signIn({ email, password: 'inte det här' }, aCaller())
  expect(wrong).toEqual({ ok: false, because: 'wrong-credentials' })
  expect(await signIn({ email: 'ingen@example.se', password: 'inte det här' }, aCaller())).toEqual(wrong)
  expect(await signIn({ email, password: 'x'.repeat(201) }, aCaller())).toEqual(wrong)
})

test('an account bears ten tries in a quarter of an hour, from wherever', async () => {
  const { email } = await learner()
  const failing = () => signIn({ email, password: 'inte det här' }, aCaller())
  for (let tries = 0; tries < 9; tries += 1) await failing()
  expect(await signIn({ email, password: madePassword }, aCaller())).toMatchObject({ ok: true })
  for (let tries = 0; tries < 10; tries += 1)
    expect(await failing()).toMatchObject({ because: 'wrong-credentials' })
  const limited = await signIn({ email, password: madePassword }, aCaller())
  expect(limited).toMatchObject({ ok: false, because: 'too-many' })
  expect(limited).toHaveProperty('retryAfterSeconds', expect.closeTo(900, -2))
})

test('an address bears thirty tries, and a right password does not wipe them out', async () => {
  const caller = aCaller()
  const { email } = await learner()
  for (let tries = 0; tries < 29; tries += 1)
    await signIn({ email: `e${tries}@example.se`, password: 'x' }, caller)
  expect(await signIn({ email, password: madePassword }, caller)).toMatchObject({ ok: true })
  expect(await signIn({ email, password: madePassword }, caller)).toMatchObject({ because: 'too-many' })
  expect(await signIn({ email, password: madePassword }, aCaller())).toMatchObject({ ok: true })
})

test('the store holds the digest of a session and never its id', async () => {
  const person = await learner()
  const { id, key } = await signedIn(person.email)
  const [row] = await read().select().from(sessions).where(eq(sessions.personId, person.id))
  expect(row).toMatchObject({ id: key, device: 'Firefox · Linux', expiresAt: later(moment, 30 * dayMs) })
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(row)).not.toContain(id)
})

test('signing in takes the place of the session one came with', async () => {
  const person = await learner()
  const first = await signedIn(person.email)
  await signedIn(person.email, aCaller({ session: first.key }))
  const left = await read().select().from(sessions).where(eq(sessions.personId, person.id))
  expect(left).toHaveLength(1)
  expect(left[0]?.id).not.toBe(first.key)
})

test('signing out ends the session and takes the cookie away', async () => {
  const person = await learner()
  const { key } = await signedIn(person.email)
  expect(await signOut(aCaller({ session: key }))).toMatch(/^larplats=; .*Max-Age=0/)
  expect(await signOut(aCaller())).toMatch(/Max-Age=0/)
  expect(await keys.findSession(read(), key)).toBeNull()
})

test('a new password signs out everywhere but here', async () => {
  const who = await learner()
  const here = await signedIn(who.email)
  await signedIn(who.email)
  const passwords = { currentPassword: madePassword, newPassword: 'helt andra ord nu' }
  expect(await changePassword(who, here.key, passwords, aCaller())).toEqual({ ok: true })
  expect(await listSessions(who, here.key, moment)).toEqual([
    { device: 'Firefox · Linux', since: moment, here: true },
  ])
  expect(await signIn({ email: who.email, password: madePassword }, aCaller())).toMatchObject({ ok: false })
  expect(await signIn({ email: who.email, password: 'helt andra ord nu' }, aCaller())).toMatchObject({
    ok: true,
  })
})

test.each([
  [{ currentPassword: 'inte det här', newPassword: 'helt andra ord nu' }, 'wrong-password'],
  [{ currentPassword: madePassword, newPassword: 'kort' }, 'password-short'],
  [{ currentPassword: madePassword, newPassword: 'ord@i.rad.example.se' }, 'password-email'],
])('a change of password %j is refused: %s', async (passwords, because) => {
  const email = because === 'password-email' ? 'ord@i.rad.example.se' : `${because}@example.se`
  const who = await learner({ email })
  const here = await signedIn(who.email)
  await signedIn(who.email)
  expect(await changePassword(who, here.key, passwords, aCaller())).toEqual({ ok: false, because })
  expect(await listSessions(who, here.key, moment)).toHaveLength(2)
})

test('ending the other sessions touches nobody else', async () => {
  const [who, other] = [await learner(), await learner()]
  const here = await signedIn(who.email)
  await signedIn(who.email)
  const theirs = await signedIn(other.email)
  await endOtherSessions(who, here.key)
  expect(await listSessions(who, here.key, moment)).toHaveLength(1)
  expect(await listSessions(other, theirs.key, moment)).toHaveLength(1)
})

test('an API key acts for its owner until it is revoked', async () => {
  const [who, other] = [await learner(), await learner()]
  const made = await makeToken(who, 'Kiosken', aCaller())
  if (!made.ok) throw new Error(made.because)
  expect(made.token).toMatch(/^lp_[\w-]{43}$/)
  const [row] = await read().select().from(tokens).where(eq(tokens.id, made.id))
  expect(JSON.stringify(row)).not.toContain(made.token.slice(3))
  expect((await requireToken(...asking({ token: made.token }))).id).toBe(who.id)
  expect(await revokeToken(other, made.id)).toEqual({ ok: false, because: 'not-there' })
  expect(await listTokens(who)).toEqual([{ id: made.id, name: 'Kiosken', createdAt: moment }])
  expect(await revokeToken(who, made.id)).toEqual({ ok: true })
  expect(await revokeToken(who, made.id)).toEqual({ ok: false, because: 'not-there' })
  await expect(requireToken(...asking({ token: made.token }))).rejects.toMatchObject({ status: 401 })
})

test('keys are made only so many at a time', async () => {
  const who = await learner()
  await change(async (tx) => {
    for (let number = 0; number < tokensMost; number += 1) {
      const token = { id: `full-${number}` as TokenId, personId: who.id, name: 'x', createdAt: moment }
      await keys.addToken(tx, { ...token, hash: `full-${number}` })
    }
  })
  expect(await makeToken(who, 'en till', aCaller())).toEqual({ ok: false, because: 'tokens-full' })
})

test('one changes what one has told, and only oneself', async () => {
  const [who, other] = [await learner(), await learner()]
  const { code } = await change((tx) => aMunicipality(tx))
  const details = {
    name: 'Åsa Ö',
    municipalityCode: code,
    language: 'en' as const,
    phone: '070-123 45 67',
    protectedIdentity: true,
  }
  expect(await changeDetails(who, details)).toEqual({ ok: true })
  const wrong = { ...details, name: 'Annan', municipalityCode: '0000' }
  expect(await changeDetails(who, wrong)).toEqual({ ok: false, because: 'unknown-municipality' })
  await changeLanguage(other, 'en')
  const rows = await read().select().from(people)
  expect(rows.find(({ id }) => id === who.id)).toMatchObject(details)
  expect(rows.find(({ id }) => id === other.id)).toMatchObject({ name: other.name, language: 'en' })
})

test('a session that is no more is nobody', async () => {
  expect(await keys.findSession(read(), 'f'.repeat(64) as SessionKey)).toBeNull()
})
