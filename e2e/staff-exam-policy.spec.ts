import { change } from '#db/connect.server'
import { aCentre, aMunicipality } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { expect, expectFits, test } from './fixtures'

/** Somebody who answers for a new centre that has not said anything about exams. */
const aManager = () =>
  change(async (tx) => {
    const [person, home] = [await aPerson(tx), await aMunicipality(tx)]
    const centre = await aCentre(tx, { municipalityCode: home.code })
    await aMembership(tx, { personId: person.id, role: 'manager', centreId: centre.id })
    return { email: person.email, centre, home }
  })

const looks = {
  'a phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  'a desk in the dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('a manager says how the centre takes exams, tries it, and learners read it', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const { email, centre, home } = await aManager()
      const hasScript = name !== 'a phone without script'
      const main = page.getByRole('main')

      // Before anybody has said anything: ask, and nothing is free.
      await page.goto(`/larcentra/${centre.id}/tentor`)
      await expect(main).toContainText(text('exams.page.nothing'))
      await expect(main.getByText(text('exams.free'))).toHaveCount(0)

      await signInAs(email)
      await page.goto(`/personal/${centre.id}/tentaregler`)
      await expect(main).toContainText(text('exams.staff.none'))
      await expectFits(page)
      const lead = main.getByRole('group', { name: text('exams.fields.lead'), exact: true }).first()
      await lead.getByLabel(text('exams.form.count')).fill('sju')
      await lead.getByLabel(text('exams.form.unit')).selectOption('working-days')
      for (const day of [1, 2, 3, 4, 5]) await main.locator(`#field-d${day}`).fill('8–17')
      await main.locator('#field-g1-name').fill('Hemma')
      await main.locator('#field-g1-municipalities').fill(home.code)
      await main.locator('#field-g1-university').fill('0')
      await main.locator('#field-o-university').fill('800 kr')
      await main.getByLabel(text('exams.fields.note')).fill('Ta med kvittot.')
      await main.getByRole('button', { name: text('exams.staff.save') }).click()

      // What is wrong is said with the field's name, and what was typed stays.
      await expect(main.getByRole('alert')).toContainText(
        `${text('exams.fields.lead')}: ${text('exams.errors.number')}`,
      )
      await expect(main.locator('#field-o-university')).toHaveValue('800 kr')
      await expect(lead.getByLabel(text('exams.form.unit'))).toHaveValue('working-days')
      await expectFits(page)
      if (hasScript) await expectAccessible()

      // Tried on somebody from elsewhere: nothing is saved by it.
      await lead.getByLabel(text('exams.form.count')).fill('7')
      await main.getByLabel(text('exams.example.fields.dag')).fill('2026-12-10')
      await main.getByLabel(text('exams.example.fields.kommun')).selectOption('2080')
      await main.getByText(text('exams.example.more')).click()
      await main.getByLabel(text('exams.example.fields.forsok')).fill('3')
      await main.getByRole('button', { name: text('exams.staff.tryButton'), exact: true }).click()
      await expect(main.getByRole('status')).toContainText(
        text('exams.example.fee.fee', {
          from: 'Falun',
          time: text('exams.ordinals.third'),
          amount: text('exams.free') === 'gratis' ? '800\u00a0kr' : 'SEK\u00a0800',
        }),
      )
      await expect(main).toContainText(text('exams.staff.none'))
      if (hasScript) await expectAccessible()

      await main.getByRole('button', { name: text('exams.staff.save') }).click()
      await expect(main.getByText(text('exams.staff.told.sparat'))).toBeVisible()
      await expect(main.getByText(text('exams.staff.times.now'))).toBeVisible()

      // Learners read it, and work out the last day: 1 December is seven working days before the tenth.
      await page.goto(`/larcentra/${centre.id}`)
      await main.getByRole('link', { name: text('exams.page.link') }).click()
      await expect(main.getByRole('heading', { level: 1 })).toContainText(centre.name)
      await main.getByLabel(text('exams.example.fields.dag')).fill('2026-12-10')
      await main.getByRole('button', { name: text('exams.page.count') }).click()
      const answer = main.getByRole('status')
      await expect(answer).toContainText(/tisdag 1 december 2026|Tuesday 1 December 2026/)
      await expect(answer).toContainText(text('exams.free'))
      await expect(main).toContainText('Ta med kvittot.')
      await expectFits(page)
      if (hasScript) await expectAccessible()
    })

    test('rules of a day to come are planned, used for exams of that time, and withdrawn', async ({
      page,
      text,
      signInAs,
    }) => {
      const { email, centre } = await aManager()
      const main = page.getByRole('main')
      await signInAs(email)
      const save = async (from: string, fee: string) => {
        await page.goto(`/personal/${centre.id}/tentaregler`)
        await main.getByLabel(text('exams.fields.validFrom')).fill(from)
        await main.locator('#field-o-university').fill(fee)
        await main.getByRole('button', { name: text('exams.staff.save') }).click()
      }
      await save('2026-11-22', '100')
      await expect(main.getByRole('alert')).toContainText(text('exams.reasons.past'))
      await save('2026-11-23', '100')
      await save('2027-01-01', '250')
      await expect(main.getByText(text('exams.staff.times.planned'))).toBeVisible()

      const costOn = async (day: string) => {
        await page.goto(`/larcentra/${centre.id}/tentor?dag=${day}`)
        return main.getByRole('status')
      }
      await expect(await costOn('2026-12-15')).toContainText(/100\u00a0kr|SEK\u00a0100/)
      await expect(await costOn('2027-01-15')).toContainText(/250\u00a0kr|SEK\u00a0250/)

      await page.goto(`/personal/${centre.id}/tentaregler`)
      await main.getByRole('button', { name: text('exams.staff.withdraw') }).click()
      await expect(main.getByText(text('exams.staff.told.aterkallat'))).toBeVisible()
      await expect(await costOn('2027-01-15')).toContainText(/100\u00a0kr|SEK\u00a0100/)

      await page.goto(`/personal/${centre.id}/logg`)
      await expect(main).toContainText(text('day.log.deeds.set-exam-policy'))
      await expect(main).toContainText(text('day.log.deeds.withdraw-exam-policy'))
    })
  })
}

test('a form that somebody else has overtaken is not saved, and is not lost', async ({
  page,
  text,
  signInAs,
}) => {
  const { email, centre } = await aManager()
  const main = page.getByRole('main')
  await signInAs(email)
  const other = await page.context().newPage()
  for (const one of [page, other]) await one.goto(`/personal/${centre.id}/tentaregler`)
  await other.locator('#field-o-university').fill('100')
  await other.getByRole('button', { name: text('exams.staff.save') }).click()
  await expect(other.getByText(text('exams.staff.told.sparat'))).toBeVisible()
  await main.locator('#field-o-university').fill('300')
  await main.getByRole('button', { name: text('exams.staff.save') }).click()
  await expect(main.getByRole('alert')).toContainText(text('exams.reasons.meanwhile'))
  await expect(main.locator('#field-o-university')).toHaveValue('300')
})

test('facts that a centre has not confirmed say where they are from', async ({ page, text }) => {
  const main = page.getByRole('main')
  await page.goto('/larcentra/gotland/tentor?dag=2027-07-20')
  await expect(main.getByRole('note')).toContainText(/gotland\.se/)
  await expect(main.getByRole('status')).toContainText(/29–31/)
  await expect(main).toContainText(text('exams.page.noHours'))
})
