import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { close, read } from '#db/connect.server'
import { people } from '#db/schema'
import { type Language, languages } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import { startSession } from '~/identity/session.server'
import { instant } from '~/lib/time'

/** Where the server's clock started (playwright.config.ts). */
export const now = instant(Date.parse(process.env.E2E_CLOCK ?? ''))

/** A mail as the mail server got it. */
export interface Mail {
  subject: string
  text: string
  html: string
  /** The calendar part; empty when there is none. */
  calendar: string
}

/** The six digits of a mail, alone on their line. */
export const codeIn = ({ text }: Mail) => /^(\d{6})$/m.exec(text)?.[1] ?? ''

/** The signed link of a mail, as a path of this site. */
export const linkIn = ({ text }: Mail) => /https?:\/\/[^\s/]+(\/lank\/\S+)/.exec(text)?.[1] ?? ''

interface Fixtures {
  /** The language of this run's browser. */
  language: Language
  /** The dictionary in it. */
  text: Text
  /** A mail that came to an address; waits until there is one whose subject matches. The last one, when there are several. */
  mailTo: (address: string, subject: string | RegExp) => Promise<Mail>
  /** Signs a sample account in by a session row. */
  signInAs: (email: string) => Promise<void>
  /** Axe finds nothing on the page as it stands. */
  expectAccessible: () => Promise<void>
}

export const test = base.extend<Fixtures, { store: undefined }>({
  store: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      await use(undefined)
      await close()
    },
    { scope: 'worker', auto: true },
  ],
  language: async ({ locale }, use) => {
    await use(languages.find((one) => locale?.startsWith(one)) ?? 'sv')
  },
  text: async ({ language }, use) => {
    await use(textIn(language))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  mailTo: async ({}, use) => {
    await use(async (address, subject) => {
      let found: Mail | undefined
      await expect
        .poll(
          async () => {
            const query = `?to=${encodeURIComponent(address)}`
            const mails: Mail[] = await (await fetch(`${process.env.E2E_MAIL_URL}/${query}`)).json()
            found = mails.findLast((mail) => mail.subject.match(subject))
            return found !== undefined
          },
          { message: `a mail to ${address}: ${subject}`, timeout: 20_000 },
        )
        .toBe(true)
      if (!found) throw new Error('no mail')
      return found
    })
  },
  signInAs: async ({ context, baseURL }, use) => {
    await use(async (email) => {
      const [person] = await read().select({ id: people.id }).from(people).where(eq(people.email, email))
      if (!person) throw new Error(`there is no ${email} in the sample data`)
      const caller = { now, address: '127.0.0.1', secure: false, device: 'Playwright', session: null }
      const [pair = ''] = (await startSession(person.id, caller)).split(';')
      const [name = '', value = ''] = pair.split('=')
      await context.addCookies([{ name, value, url: baseURL ?? '' }])
    })
  },
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page })
        // No page of ours has frames: without the blank page that axe opens to gather them it takes half the time.
        .setLegacyMode()
        // Only what is wrong is read: nothing is gathered about what is right, and no style sheet is fetched again.
        .options({ resultTypes: ['violations'], preload: false })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect(found, page.url()).toEqual([])
    })
  },
})

/** The page says nothing wide: no sideways scrolling at this width. */
export async function expectFits(page: Page) {
  const [content, window] = await page
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth])
  expect(content, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(window ?? 0)
}

/** Walks there with the Tab key alone, as somebody without a mouse does, and says whether the focus is seen. */
export async function tabTo(page: Page, target: Locator) {
  for (let step = 0; step < 400; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(outline, 'the focus is seen').not.toBe('none')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${target}`)
}

export { expect }
