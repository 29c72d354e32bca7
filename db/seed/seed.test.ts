import { verify } from '@node-rs/argon2'
import { count, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import {
  bookings,
  centres,
  claims,
  custodyLog,
  examCharges,
  examDeviations,
  examHostings,
  examRequests,
  examSittings,
  holds,
  memberships,
  people,
  spaces,
} from '#db/schema'
import { instant } from '~/lib/time'
import { aPerson, madePassword, madePasswordHash } from '../make-people'
import { accountEmail, sampleAccounts } from './accounts'
import { seed, whose } from './seed.server'

const now = instant(Date.parse('2026-11-22T09:00:00Z'))

test('a database is filled once, anew after an interruption, and never where people are', async () => {
  // What a seed leaves that ended too early: a learner of its own, and no account.
  await change((tx) => aPerson(tx, { email: 'aino.niemi.1@demo.larplats.example' }))
  expect(await whose()).toBe('nobody')
  expect(await seed(now)).toBe(true)
  expect(await whose()).toBe('sample')
  expect(await seed(now)).toBe(false)

  const rows = async (
    table: typeof people | typeof centres | typeof spaces | typeof bookings | typeof memberships,
  ) => (await read().select({ n: count() }).from(table))[0]?.n
  expect(await rows(centres)).toBe(43)
  expect(await rows(spaces)).toBeGreaterThan(43 * 3)
  expect(await rows(memberships)).toBe(6)
  expect(await rows(bookings)).toBeGreaterThan(8000)

  for (const account of sampleAccounts) {
    const [person] = await read()
      .select()
      .from(people)
      .where(eq(people.email, accountEmail(account)))
    expect(person?.name).toBe(account.shown)
  }
  const held = await read()
    .select({ id: holds.id, n: count() })
    .from(holds)
    .innerJoin(claims, eq(claims.holdId, holds.id))
    .groupBy(holds.id)
  const [all] = await read().select({ n: count() }).from(holds)
  expect(held.length).toBe(all?.n)
}, 120_000)

test('the hash of the sample password is one of it', async () => {
  expect(await verify(madePasswordHash, madePassword)).toBe(true)
})

test('a database of somebody’s own is left alone', async () => {
  await change((tx) => aPerson(tx))
  await change(async (tx) => {
    await tx.delete(memberships)
    await tx.delete(bookings)
    await tx.delete(custodyLog)
    await tx.delete(examHostings)
    await tx.delete(examDeviations)
    await tx.delete(examCharges)
    await tx.delete(examRequests)
    await tx.delete(examSittings)
    for (const account of sampleAccounts)
      await tx.delete(people).where(eq(people.email, accountEmail(account)))
  })
  expect(await seed(now)).toBe(false)
  expect(await whose()).toBe('somebody')
}, 30_000)
