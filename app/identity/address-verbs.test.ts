import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { madePassword } from '#db/make-people'
import { addressChanges } from '#db/schema'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { aCaller, moment, signedIn } from '../../scripts/testing/caller'
import { factsOf, learner, opened, personOf, resetLink, unconfirmed } from '../../scripts/testing/mail-scene'
import { askForAddress } from './ask-for-address.server'
import { changeAddressByLink, findByAddressLink } from './change-address-by-link.server'
import { changePassword } from './change-password.server'
import { confirmByLink } from './confirm-by-link.server'
import type { Learner } from './person'
import { findByResetLink, resetByLink } from './reset-by-link.server'

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
