import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { writeReadableStreamToWritable } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { roomIn } from './room'
import { textStream } from './text-stream'

/** What packs badly. */
const piece = randomBytes(192_000).toString('base64')
const all = 400
let end = () => {}
afterEach(() => end())

/** An answer of a hundred megabytes, as the product sends it. */
async function served() {
  const seen = { made: 0, ended: false }
  async function* pieces() {
    try {
      for (; seen.made < all; seen.made += 1) yield piece
    } finally {
      seen.ended = true
    }
  }
  const app = express().use(compression())
  app.get('/', async (_request, response) => {
    response.status(200).append('content-type', 'application/json')
    await writeReadableStreamToWritable(textStream(pieces(), roomIn(response)), response)
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  end = () => {
    server.closeAllConnections()
    server.close()
  }
  return { seen, port: (server.address() as AddressInfo).port }
}

async function ask(port: number, packed: boolean) {
  const headers: Record<string, string> = packed ? { 'accept-encoding': 'gzip' } : {}
  const asked = get({ host: '127.0.0.1', port, headers, agent: false })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  asked.on('error', () => {})
  response.on('error', () => {})
  return { asked, response }
}

/** Waits until nothing more is made. */
async function settled(seen: { made: number }) {
  for (let before = -1; before !== seen.made; ) {
    before = seen.made
    await pause(300)
  }
  return seen.made
}

test.each([
  ['as it is', false],
  ['packed', true],
])(
  '%s, no more is made than is read, and nothing for who has left',
  { timeout: 20_000 },
  async (_how, packed) => {
    const { seen, port } = await served()
    const { asked, response } = await ask(port, packed)
    await once(response, 'readable')
    const waiting = await settled(seen)
    // What the system keeps between the two: some megabytes.
    expect(waiting).toBeLessThan(all / 4)
    expect(seen.ended).toBe(false)
    asked.destroy()
    await expect.poll(() => seen.ended).toBe(true)
    expect(seen.made).toBeLessThan(waiting + 5)
  },
)

test('who reads on gets everything', { timeout: 20_000 }, async () => {
  const { seen, port } = await served()
  const { response } = await ask(port, false)
  let bytes = 0
  for await (const chunk of response) bytes += (chunk as Buffer).length
  expect(seen).toEqual({ made: all, ended: true })
  expect(bytes).toBe(all * piece.length)
})
