import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { roomIn } from './room'
import { textStream } from './text-stream'

const soon = () => new Promise<void>((resolve) => setImmediate(resolve))

function counted(upTo: number) {
  const seen = { made: 0, ended: false }
  async function* pieces() {
    try {
      for (; seen.made < upTo; ) yield `å${++seen.made};`
    } finally {
      seen.ended = true
    }
  }
  return { seen, pieces: pieces() }
}

test('pieces come in order, as UTF-8', async () => {
  const { pieces } = counted(3)
  expect(await new Response(textStream(pieces, async () => true)).text()).toBe('å1;å2;å3;')
})

test('nothing is made that nobody has asked for, nor after somebody has left', async () => {
  const { seen, pieces } = counted(1000)
  let isThere = true
  const reader = textStream(pieces, async () => isThere).getReader()
  await soon()
  expect(seen.made).toBe(0)
  await reader.read()
  await soon()
  expect(seen.made).toBe(1)
  isThere = false
  expect(await reader.read()).toEqual({ done: true, value: undefined })
  expect(seen).toEqual({ made: 1, ended: true })
})

test('who cancels ends the making', async () => {
  const { seen, pieces } = counted(1000)
  const reader = textStream(pieces, async () => true).getReader()
  await reader.read()
  await reader.cancel()
  expect(seen).toEqual({ made: 1, ended: true })
})

test('there is room until a write was too much, and again when it has gone out or the reader has', async () => {
  const sent = new EventEmitter() as EventEmitter & Pick<ServerResponse, 'write' | 'on' | 'destroyed'>
  const taken = [true, false, false, false]
  sent.destroyed = false
  sent.write = (() => taken.shift() ?? true) as ServerResponse['write']
  const room = roomIn(sent)
  expect(await room()).toBe(true)
  let waited = false
  const waits = async () => {
    waited = false
    const waiting = room().then(() => {
      waited = true
    })
    await soon()
    return { waiting, waited }
  }
  sent.write('a')
  expect((await waits()).waited).toBe(true)
  for (const way of ['drain', 'close']) {
    sent.write('b')
    const { waiting, waited } = await waits()
    expect(waited, way).toBe(false)
    sent.emit(way)
    await waiting
    expect((await waits()).waited, way).toBe(true)
  }
  sent.write('c')
  sent.destroyed = true
  expect((await waits()).waited).toBe(true)
  expect(await room()).toBe(false)
})
