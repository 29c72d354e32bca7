import { setTimeout as passed } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { rawSql } from '../../scripts/testing/raw'
import { apiOf, browserOf, isoAfter } from './client'
import type { Prepared } from './scenes'
import { clockStart, type Database, engines, freshDatabase, prepare, start } from './server'
import { startWorker, type Worker } from './worker'

/** Later than any lease that was taken when the clock started. */
const afterLease = { CLOCK_STARTS_AT: isoAfter(clockStart, 10) }

describe.each(engines)('%s', (engine) => {
  let database: Database
  let box: Mailbox
  let scene: Prepared<'mail'>
  const workers: Worker[] = []
  const work = async (env?: Record<string, string>) => {
    const worker = await startWorker(database.url, box.url, env)
    workers.push(worker)
    return worker
  }

  beforeEach(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'mail')
    box = await openMailbox()
  })
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill()
    await box.close()
    await database.remove()
  })

  const states = async () => {
    const rows = await rawSql(database.url, 'SELECT state, count(*) AS n FROM messages GROUP BY state')
    return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
  }
  const all = () => scene.bookings.length
  const different = () => new Set(box.mails.map(({ messageId }) => messageId)).size
  const allSent = () => expect.poll(states, { timeout: 60_000, interval: 50 }).toEqual({ sent: all() })

  test('three workers at once send every mail exactly once, and end when they are asked to', async () => {
    await Promise.all([work(), work(), work()])
    await allSent()
    expect(box.mails).toHaveLength(all())
    expect(different()).toBe(all())
    for (const worker of workers) {
      expect(await worker.stop()).toBe(0)
      expect(worker.said).toEqual([])
    }
  })

  test('killed between taking messages and sending them: nothing is lost, nothing comes twice', async () => {
    box.manner = 'drip'
    const first = await work()
    await expect.poll(() => box.calls, { timeout: 30_000 }).toBeGreaterThan(0)
    await first.kill()
    const rows = await rawSql(database.url, 'SELECT attempts FROM messages WHERE leased_by IS NOT NULL')
    expect(rows.length, 'they were taken').toBeGreaterThan(0)
    box.manner = null
    await work(afterLease)
    await allSent()
    expect(box.mails).toHaveLength(all())
  })

  test('killed between the server’s yes and our note of it: the mail comes again as the same one', async () => {
    const first = await work()
    await new Promise<void>((resolve) => {
      box.beforeAnswer = () => {
        box.beforeAnswer = () => undefined
        // It sleeps while the yes is on its way to it, and never wakes up.
        first.process.kill('SIGSTOP')
        resolve()
      }
    })
    await expect.poll(() => box.mails.length, { timeout: 10_000 }).toBeGreaterThan(0)
    const answered = box.mails.length
    await first.kill()
    await work(afterLease)
    await allSent()
    expect(different()).toBe(all())
    expect(box.mails.length).toBeGreaterThan(all())
    expect(box.mails.length).toBeLessThanOrEqual(all() + answered + 5)
  })

  test('a server with WORKER=0 serves and sends nothing; a worker beside it does', async () => {
    const server = await start(database.url, {
      WORKER: '0',
      SMTP_URL: box.url,
      MAIL_FROM: 'no-reply@larplats.example',
    })
    const booked = await apiOf(server.url)('POST', 'bookings', {
      token: scene.token,
      headers: { 'idempotency-key': 'with-and-without' },
      body: { spaceId: scene.free, start: isoAfter(clockStart, 2880), end: isoAfter(clockStart, 2940) },
    })
    expect(booked.status).toBe(201)
    // Several of a worker's pauses: had it one, something would have been told by now.
    await passed(2500)
    expect(await states()).toEqual({})
    expect(box.calls).toBe(0)
    const worker = await work()
    await expect.poll(states, { timeout: 60_000, interval: 50 }).toEqual({ sent: all() + 1 })
    expect(await worker.stop()).toBe(0)
    expect(server.errors).toEqual([])
    await server.stop()
  })

  test('a server that works itself sends by itself, and ends while a mail server hangs', async () => {
    box.manner = 'hang'
    const server = await start(database.url, { SMTP_URL: box.url, MAIL_FROM: 'no-reply@larplats.example' })
    await expect.poll(() => box.mails.length, { timeout: 30_000 }).toBeGreaterThan(0)
    const began = Date.now()
    expect((await browserOf(server.url).get('/')).status).toBe(200)
    await server.stop()
    expect(Date.now() - began).toBeLessThan(20_000)
    box.manner = null
    await work(afterLease)
    await allSent()
    expect(different()).toBe(all())
  })
})
