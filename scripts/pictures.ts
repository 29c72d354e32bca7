import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'

/**
 * Takes the README's pictures from a running demo: `npm run pictures -- http://127.0.0.1:3000`.
 * Chromium is `CHROMIUM_PATH` or the one Playwright knows.
 */
const base = process.argv[2] ?? 'http://127.0.0.1:3000'
const folder = 'docs/pictures'
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})

/** Thursday next week: a day with hours and bookings. */
const day = new Date(Date.now() + ((11 - new Date().getDay()) % 7 || 7) * 86_400_000)
  .toISOString()
  .slice(0, 10)

const phone = await browser.newContext({
  viewport: { width: 390, height: 760 },
  locale: 'sv-SE',
  baseURL: base,
})
const wide = await browser.newContext({
  viewport: { width: 1200, height: 900 },
  locale: 'sv-SE',
  baseURL: base,
})

const page = await phone.newPage()
await page.goto('/?hem=2422')
await page.screenshot({ path: `${folder}/home.png` })
await page.goto(`/lokaler/an-sorsele-studiesalen?dag=${day}`)
await page.screenshot({ path: `${folder}/space.png` })

await page.goto('/logga-in?till=/bokningar')
await page.locator('[name=email]').fill('learner@demo.larplats.example')
await page.locator('[name=password]').fill('demo-larplats-1')
await page.getByRole('main').getByRole('button').click()
await page.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link').click()
await page.screenshot({ path: `${folder}/booking.png` })

const desk = await wide.newPage()
await desk.goto(`/lokaler/an-lycksele-studiesalen?dag=${day}`)
await desk.screenshot({ path: `${folder}/week.png` })
await desk.goto('/larcentra')
await desk.screenshot({ path: `${folder}/centres.png` })

const staff = await browser.newContext({
  viewport: { width: 1200, height: 900 },
  locale: 'sv-SE',
  baseURL: base,
})
const work = await staff.newPage()
await work.goto('/logga-in?till=/personal')
await work.locator('[name=email]').fill('manager@demo.larplats.example')
await work.locator('[name=password]').fill('demo-larplats-1')
await work.getByRole('main').getByRole('button').click()
await work.screenshot({ path: `${folder}/day.png` })
await work.goto('/personal/an-lycksele/statistik?period=termin')
await work
  .locator('main svg[role=img]')
  .first()
  .evaluate((drawing) => drawing.scrollIntoView({ block: 'start' }))
await work.screenshot({ path: `${folder}/figures.png` })

await browser.close()
