import { parseOptions } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { cost, hashNewPassword, matchesPassword, nobodysHash } from './password.server'

test('a password matches its own hash, however its letters were typed, and no other', async () => {
  const hashed = await hashNewPassword('höga fjäll i norr', 'asa@example.se')
  if (!hashed.ok) throw new Error(hashed.because)
  expect(hashed.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await matchesPassword(hashed.passwordHash, 'höga fjäll i norr')).toBe(true)
  expect(await matchesPassword(hashed.passwordHash, 'höga fjäll i norr'.normalize('NFD'))).toBe(true)
  expect(await matchesPassword(hashed.passwordHash, 'höga fjäll i syd')).toBe(false)
})

test('where nobody has the e-mail a hash of the same cost is checked, and nothing matches', async () => {
  expect(parseOptions(nobodysHash)).toMatchObject(cost)
  expect(await matchesPassword(null, 'höga fjäll i norr')).toBe(false)
})

test('a password that cannot be is not hashed', async () => {
  expect(await hashNewPassword('kort', 'asa@example.se')).toEqual({ ok: false, because: 'password-short' })
})
