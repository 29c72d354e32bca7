import { readFileSync } from 'node:fs'
import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import { change } from '#db/connect.server'
import { aCentre } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { bookings, refusals } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { dayMs, later } from '~/lib/time'
import { expect, expectFits, now, test } from './fixtures'

const kiruna = 'll-kiruna' as CentreId
const page0 = `/personal/${kiruna}/statistik`

/** Somebody who works in Kiruna, where the desk checked in half of those who came, and somebody was refused. */
const atKiruna = () =>
  change(async (tx) => {
    const person = await aPerson(tx)
    await aMembership(tx, { personId: person.id, role: 'staff', centreId: kiruna })
    const over = await tx
      .select({ id: bookings.id, spaceId: bookings.spaceId })
      .from(bookings)
      .where(
        and(
          eq(bookings.centreId, kiruna),
          eq(bookings.state, 'confirmed'),
          lt(bookings.endsAt, later(now, -dayMs)),
        ),
      )
      .orderBy(asc(bookings.id))
    const half = over.filter((_, at) => at % 2 === 0).map(({ id }) => id)
    await tx
      .update(bookings)
      .set({ checkedInAt: now, checkedInBy: 'staff' })
      .where(inArray(bookings.id, half))
    const [first] = over
    if (!first) throw new Error('nobody has booked in Kiruna')
    const no = { centreId: kiruna, spaceId: first.spaceId, places: 1, startsAt: now, endsAt: now, at: now }
    await tx.insert(refusals).values({ ...no, because: 'taken' })
    return person
  })

const looks = {
  'a phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  'a desk in the dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('staff read the figures of a month, of their own dates, and take them home', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const { email } = await atKiruna()
      await signInAs(email)
      const main = page.getByRole('main')
      await page.goto(page0)
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('figures.title'))
      await expect(main).toContainText('1–\u206030 november 2026')
      await expectFits(page)
      // Every drawing says what it is, and its table stands beside it.
      for (const chart of ['figures.spaces.chart', 'figures.heat.chart', 'figures.refusals.chart'] as const) {
        await expect(main.getByRole('img', { name: text(chart) })).toBeVisible()
        await expect(main.getByRole('table', { name: text(chart) })).toBeVisible()
      }
      await expect(main.getByRole('table', { name: text('figures.refusals.chart') })).toContainText(
        text('figures.reasons.taken'),
      )
      // Half were checked in, so nobody is said not to have come.
      const summary = main.getByRole('table', { name: text('figures.all') })
      await expect(summary.getByRole('row', { name: text('figures.measures.came') })).toContainText(/[1-9]/)
      if (name !== 'a phone without script') await expectAccessible()

      await main.getByLabel(text('figures.form.period'), { exact: true }).selectOption('egen')
      await main.getByLabel(text('figures.form.from'), { exact: true }).fill('2026-11-09')
      await main.getByLabel(text('figures.form.to'), { exact: true }).fill('2026-11-08')
      await main.getByRole('button', { name: text('figures.form.show') }).click()
      await expect(main.getByRole('alert')).toContainText(text('figures.faults.order'))
      await main.getByLabel(text('figures.form.period'), { exact: true }).selectOption('egen')
      await main.getByLabel(text('figures.form.from'), { exact: true }).fill('2026-11-09')
      await main.getByLabel(text('figures.form.to'), { exact: true }).fill('2026-11-15')
      await main.getByLabel(text('figures.form.comparison')).selectOption('i-fjol')
      await main.getByRole('button', { name: text('figures.form.show') }).click()
      await expect(main).toContainText('9–\u206015 november 2026')
      await expect(main).toContainText('9–\u206015 november 2025')
      expect(page.url()).toContain('fran=2026-11-09')
      await expectFits(page)

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        main.getByRole('link', { name: text('figures.download') }).click(),
      ])
      expect(file.suggestedFilename()).toBe('statistik-ll-kiruna-2026-11-09-2026-11-15.csv')
      const written = readFileSync(await file.path(), 'utf8')
      expect(written.startsWith('\uFEFF')).toBe(true)
      const rows = written
        .slice(1)
        .split('\r\n')
        .filter(Boolean)
        .map((line) => line.split(';'))
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]))
      // What the page says of bookings stands in the file, too.
      const shown = await summary
        .getByRole('row', { name: text('figures.measures.booked') })
        .getByRole('cell')
        .first()
        .textContent()
      const inFile = rows.find(
        (row) => row[4] === text('figures.all') && row[5] === text('figures.measures.booked'),
      )
      expect(inFile?.[6]).toBe(shown)
      expect(rows.some((row) => /^\d+,\d+$/.test(row[6] ?? ''))).toBe(true)

      await main.getByRole('link', { name: text('figures.form.earlier') }).click()
      await expect(main).toContainText('2–\u20608 november 2026')
    })
  })
}

test('on paper: no menus, the centre and the day on it, and every table', async ({
  page,
  text,
  signInAs,
}) => {
  const { email } = await atKiruna()
  await signInAs(email)
  await page.goto(page0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: text('desk.menu') })).toBeHidden()
  await expect(page.getByRole('form', { name: text('figures.form.label') })).toBeHidden()
  await expect(page.getByText(/Kiruna.*måndag 23 november 2026/)).toBeVisible()
  await expect(page.getByRole('table', { name: text('figures.heat.chart') })).toBeVisible()
})

test('a centre where nobody is checked in does not say that nobody came', async ({
  page,
  text,
  signInAs,
}) => {
  const { email } = await change(async (tx) => {
    const person = await aPerson(tx)
    await aMembership(tx, { personId: person.id, role: 'staff', centreId: 'an-storuman' as CentreId })
    return person
  })
  await signInAs(email)
  await page.goto('/personal/an-storuman/statistik?period=manad&dag=2026-11-01')
  const main = page.getByRole('main')
  await expect(main.getByText(text('figures.desk.none'))).toBeVisible()
  const row = main.getByRole('row', { name: text('figures.measures.cameShare') })
  await expect(row.getByRole('cell').first()).toHaveText(text('figures.unknown'))
})

test('staff of another centre find no figures, on the page or in the file', async ({ page, signInAs }) => {
  const { email } = await change(async (tx) => {
    const [person, elsewhere] = [await aPerson(tx), await aCentre(tx)]
    await aMembership(tx, { personId: person.id, role: 'manager', centreId: elsewhere.id })
    return person
  })
  await signInAs(email)
  for (const path of [page0, `${page0}.csv`]) expect((await page.request.get(path)).status()).toBe(404)
})
