import sharp from 'sharp'
import { change } from '#db/connect.server'
import { aSpace } from '#db/make'
import type { CentreId } from '~/centres/centre'
import { expect, expectFits, tabTo, test } from './fixtures'

const lycksele = 'an-lycksele' as CentreId
const desk = `/personal/${lycksele}`

/** A photograph as a phone takes it: held upright, with a word about where. */
const photo = () =>
  sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#7d8f6a' } })
    .composite([
      {
        input: { create: { width: 900, height: 500, channels: 3, background: '#e9e2d0' } },
        left: 450,
        top: 600,
      },
    ])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '64/1 36/1 0/1' } })
    .jpeg()
    .toBuffer()

for (const [name, look] of Object.entries({
  'phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  wide: { viewport: { width: 1280, height: 900 } },
})) {
  test.describe(name, () => {
    test.use(look)

    test('a manager gives a room a picture; visitors see it; it is taken away', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const room = await change((tx) => aSpace(tx, { centreId: lycksele, name: `Bildrummet ${name}` }))
      await signInAs('manager@demo.larplats.example')
      await page.goto(`${desk}/lokaler/${room.id}`)
      const main = page.getByRole('main')
      const save = main.getByRole('button', { name: text('capacity.picture.save') })
      const caption = page.getByLabel(text('capacity.picture.caption'))
      await caption.fill('Ett bord för sex')
      await save.click()
      await expect(page.getByRole('alert')).toContainText(text('capacity.picture.faults.picture-missing'))
      await expect(caption).toHaveValue('Ett bord för sex')
      if (name === 'wide') await expectAccessible()
      const file = { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: await photo() }
      await page.getByLabel(text('capacity.picture.file')).setInputFiles(file)
      await save.click()
      await expect(main.getByText(text('capacity.picture.told.sparad'))).toBeVisible()
      const shown = page.getByRole('img', { name: 'Ett bord för sex' })
      await expect(shown).toBeVisible()
      await expectFits(page)
      if (name === 'wide') await expectAccessible()
      for (const path of [`/lokaler/${room.id}`, `/larcentra/${lycksele}`]) {
        await page.goto(path)
        await shown.scrollIntoViewIfNeeded()
        await expect
          .poll(() => shown.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
          .toBeGreaterThan(400)
        await expectFits(page)
        if (name === 'wide') await expectAccessible()
        await page.screenshot({ path: `test-results/picture-${name}-${path.split('/')[1]}.png` })
      }
      await page.goto(`${desk}/lokaler/${room.id}`)
      await main.getByRole('button', { name: text('capacity.picture.remove') }).click()
      await expect(main.getByText(text('capacity.picture.told.borta'))).toBeVisible()
      await page.goto(`/lokaler/${room.id}`)
      await expect(main.getByRole('img')).toHaveCount(0)
    })
  })
}

test('the form of a picture is reached by keys alone', async ({ page, text, signInAs }) => {
  await signInAs('manager@demo.larplats.example')
  await page.goto(`${desk}/lokaler/an-lycksele-studiesalen/bild`)
  await tabTo(page, page.getByLabel(text('capacity.picture.file')))
  await tabTo(page, page.getByLabel(text('capacity.picture.caption')))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(text('capacity.picture.errors.caption'))
})
