import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, apiOf, browserOf, isoAfter } from './client'
import type { Prepared } from './scenes'
import { type Database, freshDatabase, prepare, type Server, start } from './server'

/**
 * Tag hours 06–02, so across midnight and across the change of the clock; staffed 08–16. Sweden's
 * clocks go forward on 28 March 2027 at 02.00 and back on 31 October 2027 at 03.00.
 */
const nights = [
  {
    name: 'the day of 23 hours',
    clock: '2027-03-26T09:00:00Z',
    day: '2027-03-28',
    open: '2027-03-28T04:00:00Z',
    shut: '2027-03-29T00:00:00Z',
    before: '2027-03-27T05:00:00Z',
    lasts: 19,
    midnight: '2027-03-27T23:00:00Z',
    hours: 23,
    twos: [],
  },
  {
    name: 'the day of 25 hours',
    clock: '2027-10-29T09:00:00Z',
    day: '2027-10-31',
    open: '2027-10-31T05:00:00Z',
    shut: '2027-11-01T01:00:00Z',
    before: '2027-10-30T04:00:00Z',
    lasts: 20,
    midnight: '2027-10-30T22:00:00Z',
    hours: 25,
    twos: ['2027-10-31T00:00:00Z', '2027-10-31T01:00:00Z'],
  },
] as const

describe.each(nights)('$name', ({ clock, day, open, shut, before, lasts, midnight, hours, twos }) => {
  let database: Database
  let server: Server
  let scene: Prepared<'daylight'>
  let api: Api

  beforeAll(async () => {
    database = await freshDatabase('sqlite')
    scene = await prepare(database.url, 'daylight')
    server = await start(database.url, { CLOCK_STARTS_AT: clock })
    api = apiOf(server.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  const availability = async (from: string, to: string) =>
    (await api('GET', `spaces/${scene.space}/availability?from=${from}&to=${to}`)).json.items

  test('is open from 06 to 02 of the wall clock', async () => {
    const from = isoAfter(open, -60)
    expect(await availability(from, isoAfter(shut, 120))).toEqual([{ start: open, end: shut, free: 1 }])
  })

  test('the evening before ends at 02 of the wall clock too', async () => {
    const end = isoAfter(before, lasts * 60 + (lasts === 19 ? 60 : 0))
    const [span] = await availability(before, isoAfter(before, 24 * 60))
    expect(span).toEqual({ start: before, end, free: 1 })
  })

  test('a booking over midnight is taken where it was asked for, and nowhere else', async () => {
    const midnight = isoAfter(shut, -120)
    const wish = { spaceId: scene.space, start: isoAfter(midnight, -30), end: isoAfter(midnight, 30) }
    const made = await api('POST', 'bookings', { token: scene.token, body: wish })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject(wish)
    const items = await availability(open, shut)
    expect(items).toEqual([
      { start: open, end: wish.start, free: 1 },
      { start: wish.start, end: wish.end, free: 0 },
      { start: wish.end, end: shut, free: 1 },
    ])
  })

  test('after closing is refused as closed', async () => {
    const wish = { spaceId: scene.space, start: shut, end: isoAfter(shut, 60) }
    const { status, json } = await api('POST', 'bookings', { token: scene.token, body: wish })
    expect({ status, because: json.because }).toEqual({ status: 409, because: 'closed' })
  })

  /** The free starts that the page of a week links to, by their full names. */
  const linksOf = async (space: string) => {
    const { text } = await browserOf(server.url).get(`/lokaler/${space}?dag=${day}`)
    return [...text.matchAll(/href="[^"]*start=([^"&]*)"[^>]*aria-label="([^"]*)"/g)].map(
      ([, start = '', name = '']) => ({ start: decodeURIComponent(start), name }),
    )
  }

  test('the hour that is skipped is not offered, the one that comes twice is, each by its own name', async () => {
    const links = await linksOf(scene.always)
    const twoOClock = links.filter(({ name }) => name.startsWith('söndag') && name.includes(' 02.00'))
    expect(twoOClock.map(({ start }) => start)).toEqual(twos)
    expect(new Set(twoOClock.map(({ name }) => name)).size).toBe(twos.length)
  })

  test('round the clock is as many hours as pass, and each of them can be booked', async () => {
    const query = `from=${midnight}&to=${isoAfter(midnight, hours * 60)}`
    const free = () => api('GET', `spaces/${scene.always}/availability?${query}`)
    expect((await free()).json.items).toEqual([
      { start: midnight, end: isoAfter(midnight, hours * 60), free: 1 },
    ])
    for (let hour = 0; hour < hours; hour += 1) {
      const start = isoAfter(midnight, hour * 60)
      const wish = { spaceId: scene.always, start, end: isoAfter(start, 60) }
      const { status, json } = await api('POST', 'bookings', { token: scene.token, body: wish })
      expect({ start, status, because: json.because }).toEqual({ start, status: 201, because: undefined })
    }
    expect((await free()).json.items).toMatchObject([{ free: 0 }])
  })

  test('the page of the week says wall clock times and leads to the instants', async () => {
    const links = await linksOf(scene.space)
    const first = links.find(({ name }) => name.includes(' 06.00,') && name.startsWith('söndag'))
    expect(first?.start).toBe(open)
    expect(links.every(({ start }) => !Number.isNaN(Date.parse(start)))).toBe(true)
  })
})
