import { chromium } from '@playwright/test'
const [, , out, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
for (const [scheme, width] of [['light', 360], ['dark', 1280]]) {
  const ctx = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale: 'sv-SE', javaScriptEnabled: false })
  const page = await ctx.newPage()
  await page.goto('http://127.0.0.1:4731/logga-in')
  await page.fill('[name=email]', 'manager@demo.larplats.example'); await page.fill('[name=password]', 'demo-larplats-1')
  await page.locator('main button[type=submit]').first().click()
  for (const [i, p] of paths.entries()) {
    const r = await page.goto('http://127.0.0.1:4731' + p)
    console.log(r.status(), p, r.headers()['server-timing'])
    await page.screenshot({ path: `/tmp/${out}-${i}-${width}.png`, fullPage: true })
  }
  await ctx.close()
}
await browser.close()
