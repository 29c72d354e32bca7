import { expect, test } from 'vitest'
import { turns } from './turns'

/** Turns whose pauses the test ends. */
function slowTurns() {
  const resting: (() => void)[] = []
  const take = turns(() => new Promise<void>((resolve) => resting.push(resolve)))
  return { take, resting }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('one is done at a time, in the order in which they came, with a rest between', async () => {
  const { take, resting } = slowTurns()
  const begun: number[] = []
  const all = [1, 2, 3].map((one) =>
    take(async () => {
      begun.push(one)
      return one * 10
    }),
  )
  expect(await all[0]).toBe(10)
  await settled()
  expect(begun).toEqual([1])
  resting[0]?.()
  expect(await all[1]).toBe(20)
  await settled()
  expect(begun).toEqual([1, 2])
  resting[1]?.()
  expect(await all[2]).toBe(30)
})

test('what fails is the failure of whoever asked, and the next has its turn', async () => {
  const take = turns(async () => {})
  const failing = take(async () => {
    throw new Error('broken')
  })
  const next = take(async () => 'done')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('done')
})

test('the rest is half as long as the work, and no longer than is good', async () => {
  const rests: number[] = []
  const take = turns(async (ms) => rests.push(ms))
  await take(async () => {})
  await take(async () => {
    const until = performance.now() + 20
    while (performance.now() < until);
  })
  expect(rests[0]).toBeGreaterThanOrEqual(1)
  expect(rests[1]).toBeGreaterThanOrEqual(10)
  expect(Math.max(...rests)).toBeLessThanOrEqual(200)
})
