import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { change } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { anEmilEvent, anEmilInfo } from '../scripts/testing/emil'
import { expect, expectFits, test } from './fixtures'

/** A university of its own, with somebody of its exam office, and the name under which EMIL knows it. */
const aScene = () =>
  change(async (tx) => {
    const org = `x${crypto.randomUUID().slice(0, 8)}`
    const university = await aUniversity(tx)
    const person = await aPerson(tx, { email: `${org}@example.org` })
    await aMembership(tx, { personId: person.id, role: 'exam-office', universityId: university.id })
    return { org, university, email: person.email ?? '' }
  })

/** What an operator runs; its exit code and what it says. */
const operator = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((told) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/import.ts', ...args],
      (_error, out, err) => told({ code: child.exitCode ?? -1, said: out + err }),
    )
  })

/** Four times that a course is given, one of them on a day that is none. */
function emilOf(org: string) {
  const title = { strings: [{ lang: 'swe', value: `Renskötsel ${org}` }] }
  const rounds = ['90001', '90002', '90003', '90004']
  const events = rounds.map((round) =>
    anEmilEvent({ org, round }, { title, ...(round === '90004' && { execution: { start: '2027-02-31' } }) }),
  )
  return JSON.stringify([...rounds.map((round) => anEmilInfo({ org, round }, { title })), ...events])
}

/** Where the hits of a search lead, in their order. */
async function found(page: Page, words: string) {
  await page.goto(`/kurser?sok=${words}`)
  const links = page.getByRole('main').locator('ol > li').getByRole('heading').getByRole('link')
  return links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))
}

const looks = {
  'Swedish on a phone without script': {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'sv-SE',
  },
  'English at a desk': { viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('an operator imports EMIL twice: the same courses, once, and the university sees what was skipped', async ({
      page,
      text,
      signInAs,
    }) => {
      const { org, university, email } = await aScene()
      const folder = mkdtempSync(join(tmpdir(), 'emil-'))
      const file = join(folder, `${org}.json`)
      writeFileSync(file, emilOf(org))
      try {
        expect(await operator('provider', `p.uoh.${org}`, university.id)).toMatchObject({ code: 0 })
        const first = await operator('emil', file)
        expect(first).toMatchObject({ code: 3, said: expect.stringContaining(': 3 new, 0 changed') })
        const hits = await found(page, org)
        expect(hits).toHaveLength(3)

        const second = await operator('emil', file, '--full')
        expect(second.said).toMatch(/: 0 new, 0 changed, 3 the same, 0 gone/)
        expect(await found(page, org)).toEqual(hits)
      } finally {
        rmSync(folder, { recursive: true })
      }

      await signInAs(email)
      await page.goto(`/larosaten/${university.id}/kurser/inlasning`)
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('courseImport.title'))
      // Others import, too: theirs may be the last.
      await main
        .getByRole('row')
        .filter({ hasText: `${org}.json` })
        .first()
        .getByRole('link')
        .click()
      await expect(main.getByText(text('courseImport.because.date')).first()).toBeVisible()
      await expect(main).toContainText(`e.uoh.${org}.prov1.90004.20271`)
      await expectFits(page)
    })
  })
}
