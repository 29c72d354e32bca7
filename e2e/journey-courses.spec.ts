import { expect, expectFits, test } from './fixtures'

test('an education is found from a town, narrowed, ordered, and followed to its page', async ({
  page,
  text,
  language,
}) => {
  const main = page.getByRole('main')
  await page.goto('/?hem=2422')
  await main.getByRole('link', { name: text('courses.homeLink') }).click()
  await expect(page).toHaveURL('/kurser')
  await main.getByLabel(text('courses.words')).fill('sjukskotreska')
  await main.getByRole('button', { name: text('courses.search') }).click()
  await expect(page).toHaveURL(/sok=sjukskotreska/)
  await expect(
    main.getByText(text('courses.meant', { typed: 'sjukskotreska', meant: 'sjuksköterska' })),
  ).toBeVisible()
  await expect(main.getByText(text('courses.fromTown', { town: 'Sorsele' }))).toBeVisible()

  // Folded on a phone, in sight beside the results where there is room.
  const fold = main.getByText(text('courses.narrow'), { exact: true }).first()
  if ((page.viewportSize()?.width ?? 0) < 1024) await fold.click()
  await main.getByRole('radio', { name: text('courses.values.days', { count: 10 }) }).check()
  await main.getByRole('checkbox', { name: text('courses.values.kinds.programme') }).check()
  await main.getByRole('button', { name: text('courses.apply') }).click()
  await expect(page).toHaveURL(/dagar=10&.*typ=program/)
  const hits = main.locator('ol > li')
  await expect(hits.first()).toContainText('km')
  for (const hit of await hits.allInnerTexts()) {
    const days = Number(/(\d+) (dagar|dag|days|day) /.exec(hit)?.[1] ?? 0)
    expect(days, hit).toBeLessThanOrEqual(10)
  }
  await expectFits(page)

  const chosen = main.getByRole('navigation', { name: text('courses.chosen') })
  await chosen
    .getByRole('link', { name: text('courses.remove', { name: text('courses.values.days', { count: 10 }) }) })
    .click()
  await expect(page).not.toHaveURL(/dagar=/)
  const refold = main.getByText(text('courses.narrowCount', { count: 1 }), { exact: true }).first()
  if ((page.viewportSize()?.width ?? 0) < 1024) await refold.click()
  await main.getByLabel(text('courses.sort')).selectOption('resa')
  await main.getByRole('button', { name: text('courses.apply') }).click()
  await expect(page).toHaveURL(/typ=program/)
  await expect(page).toHaveURL(/sort=resa/)

  // From another town the search stays as it is.
  await main.getByText(text('courseHere.change'), { exact: true }).click()
  await main.getByLabel(text('courseHere.town')).selectOption('2481')
  await main.getByRole('button', { name: text('courseHere.use') }).click()
  await expect(main.getByText(text('courses.fromTown', { town: 'Lycksele' }))).toBeVisible()
  await expect(page).toHaveURL(/sok=sjukskotreska/)
  await expect(page).toHaveURL(/typ=program/)
  await expect(page).toHaveURL(/sort=resa/)
  await expect(hits.first()).toContainText(
    language === 'sv' ? /dagar på plats|Inga resor/ : /days on site|No travel/,
  )

  const link = hits.first().getByRole('heading').getByRole('link')
  const title = (await link.textContent()) ?? ''
  await link.click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(main.getByText(text('courses.one.code'), { exact: true })).toBeVisible()
})

test('a search that nothing fits says what each choice costs', async ({ page, text }) => {
  await page.goto('/kurser?sok=fysik+l%C3%A4rare&typ=kurs&takt=25')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: text('courses.nothing') })).toBeVisible()
  await main.locator('section a', { hasText: text('courses.values.pace', { percent: 25 }) }).click()
  await expect(main.locator('ol > li').first()).toContainText(/Fysik för lärare|Physics for Teachers/)
})
