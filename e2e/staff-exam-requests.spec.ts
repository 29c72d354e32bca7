import { change } from '#db/connect.server'
import { aCentre, aSpace } from '#db/make'
import { anExamCharge, anExamPolicy, anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { termsOf } from '~/exams/policy'
import { instant, type LocalDate } from '~/lib/time'
import { expect, expectFits, test } from './fixtures'

const ten = instant(Date.UTC(2026, 11, 10, 9))
const asked = { startsAt: ten, endsAt: instant(Date.UTC(2026, 11, 10, 13)), universityOk: true }

/** A centre whose staff have four requests: one to answer, one that clashes, one of somebody hidden, one to be paid. */
const aDesk = () =>
  change(async (tx) => {
    const centre = await aCentre(tx)
    const person = await aPerson(tx)
    await aMembership(tx, { personId: person.id, role: 'manager', centreId: centre.id })
    const groups = [
      { ...termsOf({ fees: { university: 0, yh: 0, komvux: 0 } }), name: 'Inlandet', municipalities: [] },
    ]
    await anExamPolicy(tx, centre.id, { approval: 'staff', groups })
    const hall = await aSpace(tx, {
      centreId: centre.id,
      kind: 'exam-hall',
      places: 8,
      bookable: 'both',
      name: 'Tentamenssalen',
    })
    const session = await anExamSession(tx, {
      spaceId: hall.id,
      startsAt: instant(Date.UTC(2026, 11, 10, 8)),
      endsAt: instant(Date.UTC(2026, 11, 10, 14)),
    })
    const sitting = await anExamSitting(tx, {
      date: '2026-12-10' as LocalDate,
      courseName: 'Anatomi och fysiologi',
    })
    const ask = async (name: string, place: number, over: object = {}) =>
      anExamRequest(tx, {
        centreId: centre.id,
        personId: (await aPerson(tx, { name, protectedIdentity: name === 'Gömd Person' })).id,
        sittingId: sitting.id,
        sessionId: session.id,
        place,
        ...asked,
        ...over,
      })
    await ask('Signe Lund', 1, { state: 'submitted', centreOk: null })
    await ask('Otto Berg', 2, { state: 'submitted', centreOk: null })
    await ask('Elsa Krock', 3, { state: 'conflict' })
    await ask('Gömd Person', 4, { state: 'submitted', centreOk: null, residencyGroup: null, fee: null })
    const paying = await ask('Karl Betalar', 5, { state: 'payment-due', fee: 800 })
    await anExamCharge(tx, {
      centreId: centre.id,
      requestId: paying.id,
      amount: 800,
      createdAt: instant(Date.UTC(2026, 10, 20)),
    })
    return { centre: centre.id, email: person.email }
  })

const looks = {
  'phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('staff answer exam requests, settle a clash, say a group, and note a payment', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const { centre, email } = await aDesk()
      const main = page.getByRole('main')
      const list = `/personal/${centre}/tentaanmalningar`
      const open = async (who: string, view = 'svara') => {
        await page.goto(`${list}?visa=${view}`)
        await main.getByRole('link', { name: who }).click()
      }
      await signInAs(email)

      await page.goto(list)
      await expect(main.getByRole('row')).toHaveCount(5)
      await expectFits(page)
      if (name === 'desktop') await expectAccessible()

      await open('Signe Lund')
      await expect(main).toContainText('Tentamenssalen')
      await expectFits(page)
      if (name === 'desktop') await expectAccessible()
      await main.getByRole('button', { name: text('examDesk.acceptWhom', { who: 'Signe Lund' }) }).click()
      await expect(main).toContainText(text('examDesk.told.ja'))
      await expect(main).toContainText(text('examDesk.states.confirmed'))

      await open('Otto Berg')
      await main.getByRole('link', { name: text('examDesk.decline.action') }).click()
      await main.getByLabel(text('examDesk.decline.reason')).fill('Salen renoveras.')
      await expectFits(page)
      if (name === 'desktop') await expectAccessible()
      await main.getByRole('button', { name: text('examDesk.decline.send') }).click()
      await expect(main).toContainText(text('examDesk.told.nej'))
      await expect(main).toContainText(text('examDesk.states.declined'))

      await open('Elsa Krock')
      await main.getByRole('link', { name: text('examDesk.settle.action') }).click()
      await main.getByLabel(text('examDesk.decline.reason')).fill('Vi stannar kvar.')
      await main.getByRole('button', { name: text('examDesk.settle.send') }).click()
      await expect(main).toContainText(text('examDesk.told.lost'))
      await expect(main).toContainText(text('examDesk.states.confirmed'))

      await page.goto(list)
      await expect(main.getByText('Gömd Person')).toHaveCount(0)
      await main.locator('tbody').getByRole('link').first().click()
      await main.getByRole('link', { name: text('examDesk.residency.action') }).click()
      await main.getByLabel(text('examDesk.residency.group')).selectOption('Inlandet')
      await main.getByLabel(text('examDesk.residency.reason')).fill('Visade personbevis.')
      await expectFits(page)
      await main.getByRole('button', { name: text('examDesk.residency.send') }).click()
      await expect(main).toContainText(text('examDesk.told.grupp'))
      await expect(main).toContainText('Visade personbevis.')

      // What the invigilator reads, and never why.
      await main.getByRole('link', { name: text('examDesk.arrange.action') }).click()
      await main.getByLabel(text('examDesk.arrange.what')).fill('till 15.00, rum 3')
      await expectFits(page)
      if (name === 'desktop') await expectAccessible()
      await main.getByRole('button', { name: text('examDesk.arrange.send') }).click()
      await expect(main).toContainText(text('examDesk.told.ordnat'))
      await expect(main).toContainText('till 15.00, rum 3')

      // A wrong time comes back as it was typed.
      await main.getByRole('link', { name: text('examDesk.offer.action') }).click()
      await main.getByLabel(text('examDesk.offer.start')).fill('kvart över')
      await main.getByLabel(text('examDesk.decline.reason')).fill('Salen är ledig senare.')
      await main.getByRole('button', { name: text('examDesk.offer.send') }).click()
      await expect(main.getByRole('alert')).toContainText(text('examDesk.errors.time'))
      await expect(main.getByLabel(text('examDesk.decline.reason'))).toHaveValue('Salen är ledig senare.')
      await main.getByLabel(text('examDesk.offer.start')).fill('10.30')
      await main.getByRole('button', { name: text('examDesk.offer.send') }).click()
      await expect(main).toContainText(text('examDesk.told.erbjuden'))

      await page.goto(`/personal/${centre}/tentaavgifter?manad=2026-11`)
      await expect(main).toContainText('Karl Betalar')
      await expectFits(page)
      if (name === 'desktop') await expectAccessible()
      await main.getByRole('link', { name: new RegExp(text('examDesk.charges.mark.paid')) }).click()
      await main.getByLabel(text('examDesk.charges.way')).selectOption('swish')
      await main.getByLabel(text('examDesk.charges.paymentReference')).fill('S-2217')
      await main.getByRole('button', { name: text('examDesk.charges.mark.paid') }).click()
      await expect(main).toContainText(text('examDesk.charges.done.paid'))
      await page.goto(`/personal/${centre}/tentaavgifter?manad=2026-11`)
      await main.getByRole('link', { name: new RegExp(text('examDesk.charges.mark.receipt')) }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        text('examDesk.charges.receipt', { number: 1 }),
      )
      await expect(main).toContainText('S-2217')
      await open('Karl Betalar', 'kommande')
      await expect(main).toContainText(text('examDesk.states.confirmed'))
    })
  })
}
