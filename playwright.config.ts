import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type Project } from '@playwright/test'

/** Monday 23 November 2026, 09.00 in Sweden: the sample data is laid out around it. */
const clock = '2026-11-23T08:00:00Z'
const port = Number(process.env.E2E_PORT) || 3177
const [smtpPort, mailPort] = [port + 1, port + 2]

process.env.E2E_CLOCK = clock
process.env.E2E_MAIL_URL = `http://127.0.0.1:${mailPort}`
// Workers read this file again: the folder is made by the first reader and handed on.
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'larplats-e2e-'))
process.env.DATABASE_URL = `file:${join(process.env.E2E_DATA, 'e2e.db')}`

const widths = { phone: { width: 360, height: 740 }, wide: { width: 1280, height: 900 } }
const locales = { sv: 'sv-SE', en: 'en-GB' }

/** The learner's journey goes every way there is; the others a phone without JavaScript and a wide screen. */
const allJourneys = ['phone-sv-no-js', 'wide-en']

/** At both widths, in both languages, with and without JavaScript. */
const journeys = Object.entries(widths).flatMap(([size, viewport]) =>
  Object.entries(locales).flatMap(([language, locale]) =>
    [true, false].map((javaScriptEnabled): Project => {
      const name = `${size}-${language}${javaScriptEnabled ? '' : '-no-js'}`
      const testMatch = allJourneys.includes(name) ? 'journey-*.spec.ts' : 'journey-learner.spec.ts'
      return { name, testMatch, use: { viewport, locale, javaScriptEnabled } }
    }),
  ),
)

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(process.env.E2E_DATA, 'report.json') }]],
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    timezoneId: 'Europe/Stockholm',
    trace: 'retain-on-failure',
    launchOptions: {
      // Found or installed by scripts/test.mjs.
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    ...journeys,
    {
      name: 'once',
      testMatch: '*.spec.ts',
      testIgnore: 'journey-*.spec.ts',
      use: { viewport: widths.wide, locale: 'sv-SE' },
    },
  ],
  webServer: [
    {
      command: 'exec node --import tsx e2e/mail.ts',
      url: `http://127.0.0.1:${mailPort}`,
      reuseExistingServer: false,
      env: { E2E_SMTP_PORT: String(smtpPort), E2E_MAIL_PORT: String(mailPort) },
    },
    {
      command: 'node --import tsx e2e/prepare.ts && exec node build/start.mjs',
      url: `http://127.0.0.1:${port}/health/ready`,
      timeout: 120_000,
      reuseExistingServer: false,
      stdout: 'ignore',
      env: {
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: process.env.DATABASE_URL,
        CLOCK_STARTS_AT: clock,
        E2E_CLOCK: clock,
        RATE_LIMIT_SCALE: '1000',
        SERVER_TIMING: '1',
        SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
        MAIL_FROM: 'Lärplats <no-reply@larplats.example>',
        WORKER_PAUSE_MS: '100',
        MINUTES_PAUSE_MS: '2000',
      },
    },
  ],
})
