import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aMunicipality, aNetwork } from '#db/make'
import { anInterest } from '#db/make-demand'
import { aMembership, aPerson } from '#db/make-people'
import { courseCalls, municipalities } from '#db/schema'
import { expect, expectFits, linkIn, test } from './fixtures'

/** Three municipalities of a network, where eight people would become nurses, somebody who would, too, and a coordinator. */
const aScene = () =>
  change(async (tx) => {
    const mark = crypto.randomUUID().slice(0, 8)
    const name = (number: number) => ({ name: `Ort ${mark}-${number}` })
    const places = [
      await aMunicipality(tx, name(1)),
      await aMunicipality(tx, name(2)),
      await aMunicipality(tx, name(3)),
    ]
    const network = await aNetwork(tx, { municipalities: places.map(({ code }) => code) })
    const [first, second, third] = places
    for (const [place, count] of [
      [first, 5],
      [second, 2],
      [third, 1],
    ] as const)
      for (let number = 0; number < count; number += 1)
        await anInterest(tx, { municipalityCode: place?.code ?? '' })
    const coordinator = await aPerson(tx, { email: `samordnare-${mark}@example.org` })
    await aMembership(tx, { personId: coordinator.id, role: 'coordinator', networkId: network.id })
    const learner = await aPerson(tx, {
      name: 'Åsa Öhman',
      email: `asa-${mark}@example.org`,
      municipalityCode: second?.code ?? null,
    })
    return { mark, places, network, coordinator, learner, mailbox: `samverkan-${mark}@norr.example` }
  })

const answerOf = async (mailbox: string) => {
  const rows = await read().select().from(courseCalls).where(eq(courseCalls.email, mailbox))
  return rows.map(({ answer, answerText }) => [answer, answerText])
}

const looks = {
  'Swedish on a phone without script': {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'sv-SE',
  },
  'English at a desk in the dark': {
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
    locale: 'en-GB',
  },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)
    const hasScript = name.includes('desk')

    test('a coordinator bundles what people want, a university answers by its mail, and they are told', async ({
      page,
      text,
      mailTo,
      signInAs,
      context,
      expectAccessible,
    }) => {
      const main = page.getByRole('main')
      const scene = await aScene()
      const looksRight = async () => {
        await expectFits(page)
        if (hasScript) await expectAccessible()
      }

      // From a course, through the sign-in page and back, to a wish in one's own words.
      await page.goto('/kurser?sok=sjukskoterska')
      await main.locator('ol h3 a').first().click()
      await main.getByRole('link', { name: text('demand.wish.here') }).click()
      await expect(page).toHaveURL(/logga-in\?till=%2Fintresse%3Fkurs%3D/)
      await signInAs(scene.learner.email)
      await page.goto('/intresse')
      await looksRight()
      await main.getByRole('button', { name: text('demand.wish.save') }).click()
      await expect(main.getByRole('alert')).toContainText(text('demand.errors.wish'))
      await main.getByLabel(text('demand.wish.profession')).selectOption('nurse')
      await main.getByRole('button', { name: text('demand.wish.save') }).click()
      await expect(main.getByRole('status')).toContainText(text('demand.wish.saved'))
      await expect(main).toContainText(text('demand.wish.noCalls'))
      await looksRight()

      // The same again is the same.
      await main.getByLabel(text('demand.wish.profession')).selectOption('nurse')
      await main.getByRole('button', { name: text('demand.wish.save') }).click()
      await expect(main.getByRole('heading', { level: 3 })).toHaveCount(1)

      await context.clearCookies()
      await signInAs(scene.coordinator.email)
      await page.goto('/natverk')
      const few = text('demand.few')
      await expect(main.getByLabel(`${scene.places[0]?.name}: 5`)).toBeVisible()
      await expect(main.getByLabel(`${scene.places[1]?.name}: ${few}`)).toBeVisible()
      await expect(main).not.toContainText('Åsa Öhman')
      await looksRight()
      for (const box of await main.getByRole('checkbox').all()) await box.check()
      await main.getByRole('button', { name: text('demand.keeper.ask') }).click()
      await looksRight()
      await main.getByRole('button', { name: text('demand.call.preview') }).click()
      await expect(main.getByRole('alert')).toContainText(text('demand.errors.university'))
      await main.getByLabel(text('demand.call.universityName')).fill('Högskolan i Norr')
      await main.getByRole('textbox', { name: text('demand.call.email') }).fill(scene.mailbox)
      const subject = `Sjuksköterskor ${scene.mark}`
      await main.getByLabel(text('demand.call.subject')).fill(subject)
      await main.getByRole('button', { name: text('demand.call.preview') }).click()
      await expect(main.getByRole('heading', { name: subject })).toBeVisible()
      expect(await answerOf(scene.mailbox)).toEqual([])
      await looksRight()
      await main.getByRole('button', { name: text('demand.call.send') }).click()
      await expect(main.getByRole('status')).toContainText(text('demand.keeper.done.skickad'))

      const letter = await mailTo(scene.mailbox, subject)
      expect(letter.text).toContain(scene.network.name)
      expect(letter.text).not.toContain('Åsa')
      expect(letter.text).toMatch(/minst 7 personer|9 personer/)

      // Looking changes nothing; nobody is signed in.
      await context.clearCookies()
      const answer = await page.goto(linkIn(letter))
      expect(answer?.headers()['x-robots-tag']).toContain('noindex')
      await page.goto(linkIn(letter).replace('/lank/efterfragan', '/lank/efterfragan/svar'))
      expect(await answerOf(scene.mailbox)).toEqual([[null, '']])
      await looksRight()
      await main.getByRole('button', { name: text('demand.answer.send') }).click()
      await expect(main.getByRole('alert')).toContainText(text('demand.errors.answer'))
      await main.getByLabel(text('demand.answer.yes')).check()
      await main.getByLabel(text('demand.answer.words')).fill('Från hösten, med träffar hos er.')
      await main.getByRole('button', { name: text('demand.answer.send') }).click()
      await expect(main.getByRole('status')).toContainText(text('demand.answer.told.svar'))
      await looksRight()
      // Sent once more, as from another window.
      await main.getByRole('button', { name: text('demand.answer.send') }).click()
      await expect(main.getByRole('status')).toContainText(text('demand.answer.told.svar'))
      expect(await answerOf(scene.mailbox)).toEqual([['yes', 'Från hösten, med träffar hos er.']])

      const told = await mailTo(scene.learner.email, /Högskolan i Norr/)
      expect(told.text).toContain('Från hösten, med träffar hos er.')
      await mailTo(scene.coordinator.email, /Högskolan i Norr/)
      await signInAs(scene.learner.email)
      await page.goto('/intresse')
      await expect(main).toContainText('Från hösten, med träffar hos er.')
      await looksRight()
      await main
        .getByRole('button', { name: text('demand.wish.remove'), exact: false })
        .first()
        .click()
      await expect(main.getByRole('status')).toContainText(text('demand.wish.gone'))
      await expect(main).not.toContainText('Från hösten, med träffar hos er.')
    })

    test('an employer says what it needs, confirms by mail, and a coordinator shows it to everybody', async ({
      page,
      text,
      mailTo,
      signInAs,
      context,
      expectAccessible,
    }) => {
      const main = page.getByRole('main')
      const scene = await aScene()
      const [place] = await read()
        .select()
        .from(municipalities)
        .where(eq(municipalities.code, scene.places[0]?.code ?? ''))
      const employer = `Gruvan <b>${scene.mark}</b>`
      await page.goto('/arbetsgivare')
      await main.getByRole('button', { name: text('demand.employer.send') }).click()
      await expect(main.getByRole('alert')).toContainText(text('demand.errors.employer'))
      await expectFits(page)
      if (hasScript) await expectAccessible()
      await main.getByLabel(text('demand.employer.employer')).fill(employer)
      await main.getByLabel(text('demand.employer.municipality')).selectOption(place?.code ?? '')
      await main.getByLabel(text('demand.employer.people')).fill('4')
      await main.getByLabel(text('demand.employer.need')).fill('Sjuksköterskor dygnet runt.')
      await main.getByRole('textbox', { name: text('demand.employer.email') }).fill(scene.mailbox)
      await main.getByRole('button', { name: text('demand.employer.send') }).click()
      await expect(main.getByRole('status')).toContainText(text('demand.employer.sent'))

      await signInAs(scene.coordinator.email)
      await page.goto('/natverk')
      await expect(main).not.toContainText(employer)
      const letter = await mailTo(scene.mailbox, /./)
      // What somebody else may have written is not in it.
      expect(letter.text).not.toContain('Gruvan')
      await page.goto(linkIn(letter))
      await expect(main).toContainText(text('demand.link.states.unconfirmed'))
      await main.getByRole('button', { name: text('demand.link.confirm') }).click()
      await expect(main).toContainText(text('demand.link.states.waiting'))
      await expectFits(page)
      if (hasScript) await expectAccessible()

      const everybodys = `/efterfragan?kommun=${place?.code}`
      await page.goto(everybodys)
      await expect(main).not.toContainText(employer)
      await page.goto('/natverk')
      await main.getByRole('button', { name: text('demand.need.showThis', { employer }) }).click()
      await expect(main.getByRole('status')).toContainText(text('demand.keeper.done.visad'))
      await context.clearCookies()
      await page.goto(everybodys)
      await expect(main.getByRole('heading', { level: 3 })).toContainText(employer)
      await expectFits(page)
      if (hasScript) await expectAccessible()

      await signInAs(scene.coordinator.email)
      await page.goto('/natverk')
      await main.getByRole('link', { name: text('demand.need.declineThis', { employer }) }).click()
      await main.getByRole('button', { name: text('demand.need.decline') }).click()
      await expect(main.getByRole('alert')).toContainText(text('demand.errors.reason'))
      await main.getByLabel(text('demand.need.reason')).fill('Det gäller en annan kommun.')
      await main.getByRole('button', { name: text('demand.need.decline') }).click()
      await expect(main.getByRole('status')).toContainText(text('demand.keeper.done.avbojd'))
      expect((await mailTo(scene.mailbox, /visas inte/)).text).toContain('Det gäller en annan kommun.')
    })
  })
}
