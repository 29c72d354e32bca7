import { change } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { anExamCharge, anExamPolicy, anExamRequest, anExamSitting } from '#db/make-exams'
import { aPerson } from '#db/make-people'
import { type ExamRules, termsOf } from '~/exams/policy'
import type { Language } from '~/i18n/language'
import { addDays, hourMs, later, localDate } from '~/lib/time'
import { expect, expectFits, now, test } from './fixtures'

const today = localDate(now, 'Europe/Stockholm')
const day = { opensMinute: 8 * 60, lastStartMinute: null, lastEndMinute: 17 * 60 }

/** A centre of its own with a hall for so many, a learner of its municipality and a listed exam in three weeks. */
const aHouse = (places: number, rules: Partial<ExamRules> = {}, language: Language = 'sv') =>
  change(async (tx) => {
    const centre = await aCentre(tx)
    const fees = termsOf({ fees: { university: 0, yh: 0, komvux: 0 } })
    await anExamPolicy(tx, centre.id, {
      approval: 'automatic',
      week: [day, day, day, day, day, day, day],
      groups: [{ ...fees, name: 'Hemma', municipalities: [centre.municipalityCode] }],
      outsiders: 'never',
      ...rules,
    })
    await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
    await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places, bookable: 'both' })
    const who = await aPerson(tx, { municipalityCode: centre.municipalityCode, language })
    const sitting = await anExamSitting(tx, {
      date: addDays(today, 21),
      contactEmail: 'tenta@hogskolan.example',
    })
    return { centre, who, sitting }
  })

const looks = {
  'a phone without script': {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'sv-SE',
  },
  'a phone in English': { viewport: { width: 360, height: 740 }, locale: 'en-GB' },
  'a wide screen': { viewport: { width: 1280, height: 900 }, locale: 'sv-SE' },
}

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('a listed exam: found, sent once, and its status said', async ({ page, text, signInAs }) => {
      const { centre, who, sitting } = await aHouse(4)
      await signInAs(who.email)
      const main = page.getByRole('main')
      const began = Date.now()
      await page.goto('/tentor')
      await main.getByLabel(text('seats.find.course')).fill(sitting.courseCode)
      await main.getByRole('button', { name: text('seats.find.search') }).click()
      await main.getByRole('link', { name: new RegExp(sitting.courseCode) }).click()
      await expectFits(page)
      await main.getByRole('link', { name: text('seats.hosts.choose', { centre: centre.name }) }).click()
      await expectFits(page)
      await main.getByRole('button', { name: text('seats.request.send') }).click()
      await expect(main).toContainText(text('ownExams.states.awaiting-university.line'))
      await expect(main).toContainText(text('ownExams.turn.university'))
      expect(Date.now() - began).toBeLessThan(120_000)
      await expectFits(page)
    })

    test('an exam of a university that is in no list is typed, and kept through signing in', async ({
      page,
      text,
      language,
    }) => {
      // Signing in turns pages into the account's language.
      const { centre, who } = await aHouse(4, {}, language)
      const main = page.getByRole('main')
      await page.goto(`/tentor?plats=${centre.id}`)
      await main.getByText(text('seats.own.open')).click()
      await main.getByRole('button', { name: text('seats.own.go') }).click()
      await expect(main.getByRole('alert')).toContainText(text('seats.errors.name'))
      await main.locator('#field-larosatenamn').fill('Okända högskolan')
      await main.locator('#field-brevlada').fill('tenta@okand.example')
      await main.locator('#field-kurskod').fill('OK1234')
      await main.locator('#field-kurs').fill('Okänd kurs')
      await main.locator('#field-dag').fill(addDays(today, 28))
      await main.locator('#field-langd').fill('4 h')
      await main.getByRole('button', { name: text('seats.own.go') }).click()
      await main.locator('#field-kommun').selectOption(who.municipalityCode ?? '')
      await main.getByRole('button', { name: text('seats.who.nearest') }).click()
      await main.getByRole('link', { name: text('seats.hosts.choose', { centre: centre.name }) }).click()
      await main.getByLabel(text('identity.fields.email')).fill(who.email)
      await main.getByLabel(text('identity.fields.password')).fill('demo-larplats-1')
      await main.getByRole('button', { name: text('identity.signIn.button') }).click()
      await expect(main).toContainText('Okänd kurs (OK1234)')
      await main.getByRole('button', { name: text('seats.request.send') }).click()
      await expect(main).toContainText('Okända högskolan')
      await expect(main).toContainText(text('ownExams.facts.timeToCome'))
    })

    test('what is sought in vain is kept for whoever types it', async ({ page, text }) => {
      const main = page.getByRole('main')
      const dag = addDays(today, 28)
      await page.goto('/tentor')
      await main.getByLabel(text('seats.find.course')).fill('OK9999')
      await main.getByLabel(text('seats.find.date')).fill(dag)
      await main.getByRole('button', { name: text('seats.find.search') }).click()
      await expect(main.getByRole('status')).toHaveText(text('seats.find.nothing'))
      await expect(main.locator('#field-kurskod')).toBeVisible()
      await expect(main.locator('#field-kurskod')).toHaveValue('OK9999')
      await expect(main.locator('#field-dag')).toHaveValue(dag)
      await expectFits(page)
    })

    test('an account that does not say where it lives is asked beside the centres, and keeps it', async ({
      page,
      text,
      language,
      signInAs,
    }) => {
      const { centre, sitting } = await aHouse(4)
      const who = await change((tx) => aPerson(tx, { municipalityCode: null, language }))
      await signInAs(who.email)
      const main = page.getByRole('main')
      await page.goto(`/tentor/platser?sittning=${sitting.id}`)
      const choose = main.getByRole('link', { name: text('seats.hosts.choose', { centre: centre.name }) })
      await expect(choose).toHaveCount(0)
      await main.getByLabel(text('seats.who.town'), { exact: true }).selectOption(centre.municipalityCode)
      await main.getByRole('button', { name: text('seats.who.addTown') }).click()
      await expect(page).toHaveURL(/\/tentor\/platser/)
      await expect(choose).toBeVisible()
      await expect(main.getByRole('button', { name: text('seats.who.addTown') })).toHaveCount(0)
      await expectFits(page)
    })

    test('a full hall leads to the waiting list', async ({ page, text, signInAs }) => {
      const { centre, who, sitting } = await aHouse(1)
      const other = await change((tx) => aPerson(tx, { municipalityCode: centre.municipalityCode }))
      const main = page.getByRole('main')
      const to = `/tentor/anmalan?sittning=${sitting.id}&plats=${centre.id}`
      await signInAs(other.email)
      await page.goto(to)
      await main.getByRole('button', { name: text('seats.request.send') }).click()
      await signInAs(who.email)
      await page.goto(`/tentor/platser?sittning=${sitting.id}`)
      // Other journeys' centres stand in the same town: whoever is farther down is folded.
      await main.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      await main.getByRole('link', { name: text('seats.hosts.waitAt', { centre: centre.name }) }).click()
      await main.getByRole('button', { name: text('seats.request.sendWait') }).click()
      await expect(main).toContainText(text('ownExams.states.waitlisted.line'))
    })

    test('a late cancellation says what it costs before it is done', async ({
      page,
      text,
      signInAs,
      language,
    }) => {
      const late = {
        cancelBefore: { count: 48, unit: 'hours' },
        lateCancelFee: { examFee: false, plus: 200 },
      } as const
      const { centre, who, sitting } = await aHouse(4, late)
      const startsAt = later(now, 30 * hourMs)
      const { id } = await change((tx) =>
        anExamRequest(tx, { centreId: centre.id, personId: who.id, sittingId: sitting.id, startsAt }),
      )
      await signInAs(who.email)
      const main = page.getByRole('main')
      await page.goto(`/mina-tentor/${id}`)
      await main.getByRole('link', { name: text('ownExams.deeds.cancel'), exact: true }).click()
      const amount = language === 'sv' ? '200\u00a0kr' : 'SEK\u00a0200'
      await expect(main.getByRole('alert')).toContainText(amount)
      await main.getByRole('button', { name: text('ownExams.cancel.yesCost', { amount }) }).click()
      await expect(main).toContainText(text('ownExams.states.cancelled-by-learner.line'))
      await expect(main).toContainText(text('ownExams.money.kinds.late-cancellation'))
    })

    test('what was paid has a receipt', async ({ page, text, signInAs, expectAccessible, language }) => {
      const { centre, who, sitting } = await aHouse(4, {}, language)
      const request = await change(async (tx) => {
        const asked = await anExamRequest(tx, {
          centreId: centre.id,
          personId: who.id,
          sittingId: sitting.id,
        })
        const charge = {
          centreId: centre.id,
          requestId: asked.id,
          amount: 800,
          paidAt: now,
          way: 'card' as const,
        }
        await anExamCharge(tx, { ...charge, receipt: 12 })
        return asked
      })
      await signInAs(who.email)
      const main = page.getByRole('main')
      await page.goto(`/mina-tentor/${request.id}`)
      const receipt = text('ownExams.money.receipt', { number: '12' })
      await main.getByRole('link', { name: receipt }).click()
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(receipt)
      await expect(main).toContainText(language === 'sv' ? '800\u00a0kr' : 'SEK\u00a0800')
      for (const said of [who.name, centre.name, text('examDesk.charges.ways.card'), request.reference])
        await expect(main).toContainText(said)
      await expectFits(page)
      if (name !== 'a phone without script') await expectAccessible()
    })
  })
}
