import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aPartner } from '#db/make-bookings'
import { note } from '#db/outbox.server'
import { partners } from '#db/schema'
import { reserveForPartner } from '~/booking/reserve-for-partner.server'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker, messagesAbout } from '../../scripts/testing/post'
import { aKey, aLearner, make, now, wednesday } from '../../scripts/testing/scene'

let box: Mailbox
let worker: ReturnType<typeof aWorker>
beforeAll(async () => {
  box = await openMailbox()
})
afterAll(() => box.close())
beforeEach(() => {
  worker = aWorker(box)
})
afterEach(() => worker.close())

/** An association that shares a room. */
const anAssociation = (contactEmail: string, language: 'sv' | 'en' = 'sv') =>
  make(async (tx) => {
    const centre = await aCentre(tx, { name: 'Lärcentrum Åsele' })
    await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7] })
    const room = await aSpace(tx, { centreId: centre.id, name: 'Björken' })
    const partner = await aPartner(tx, {
      centreId: centre.id,
      spaceIds: [room.id],
      name: 'Föreningen Exempel',
      contactEmail,
      bounds: { language },
    })
    return { room, partner }
  })

const invite = (id: string) => change((tx) => note(tx, { fact: 'partner-invited', subjectId: id, at: now }))

test.each(['sv', 'en'] as const)(
  'a contact without an account is invited to make one, in %s',
  async (language) => {
    const email = `ny-${language}@foreningen.example`
    const { partner } = await anAssociation(email, language)
    await invite(partner.id)
    await worker.work()
    const mail = await box.next(email)
    expect(mail.subject).toContain('Lärcentrum Åsele')
    expect(mail.text).toContain('Föreningen Exempel')
    expect(mail.text).toContain('https://larplats.example/skapa-konto?till=%2Fkonto%2Fsamarbeten')
    expect(mail.text).toMatch(language === 'sv' ? /Hej|skapa ett konto/ : /make an account/)
    expect(mail.text).not.toContain('/lank/')
  },
)

test('a contact with an account is led to what they book for, in their own language', async () => {
  const who = await aLearner({ email: 'har-konto@foreningen.example', language: 'en' })
  const { partner } = await anAssociation(who.email)
  await invite(partner.id)
  await worker.work()
  const mail = await box.next(who.email)
  expect(mail.text).toContain('https://larplats.example/konto/samarbeten')
  expect(mail.text).toContain('Start booking')
})

test('whoever is the contact no longer when the letter is written gets none', async () => {
  const { partner } = await anAssociation('forst@foreningen.example')
  await invite(partner.id)
  await change(async (tx) => {
    await tx.update(partners).set({ endedAt: now }).where(eq(partners.id, partner.id))
  })
  await worker.work()
  expect((await messagesAbout(partner.id)).map(({ state }) => state)).toEqual(['dropped'])
})

test('a booking is told to the contact as it is by now, for the organisation, with nothing that cancels it unseen', async () => {
  const who = await aLearner({ email: 'bokar@foreningen.example' })
  const { room, partner } = await anAssociation(who.email)
  const answer = await reserveForPartner(who, partner.id, wednesday(room), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  await change(async (tx) => {
    await tx
      .update(partners)
      .set({ contactEmail: 'efter@foreningen.example', contactName: 'Nästa Kontakt' })
      .where(eq(partners.id, partner.id))
  })
  await worker.work()
  const mail = await box.next('efter@foreningen.example')
  expect(mail.text).toContain('Föreningen Exempel')
  expect(mail.text).toContain('Nästa Kontakt')
  expect(mail.text).toContain(answer.booking.reference)
  expect(mail.text).toContain(`https://larplats.example/bokningar/${answer.booking.id}`)
  expect(mail.text).not.toContain('/lank/')
  expect(mail.text).not.toContain(who.name)
  expect(box.mails.some(({ to }) => JSON.stringify(to).includes(who.email))).toBe(false)
})
