import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, apiOf } from './client'
import { type Database, freshDatabase, prepare, type Server, start } from './server'

/** The clock of the servers of these tests is at Tuesday 1 September 2026. */
let database: Database
let server: Server
let api: Api

beforeAll(async () => {
  database = await freshDatabase('sqlite')
  await prepare(database.url, 'sample')
  server = await start(database.url)
  api = apiOf(server.url)
})
afterAll(async () => {
  expect(server.errors).toEqual([])
  await server.stop()
  await database.remove()
})

const asked = (query: Record<string, string>) => api('GET', `exam-hosts?${new URLSearchParams(query)}`)
const kr = (amount: number) => ({ amount, currency: 'SEK' })
const noDeadline = { deadline: null, deadlineOwner: null }
const own = (deadline: string) => ({ deadline, deadlineOwner: 'centre' })

// Each worked out by hand from the rules of DOMAIN 1.2. Wednesday 10 February 2027 unless it says otherwise.
test.each([
  // Seven working days before the 10th: 9, 8, 5, 4, 3, 2, 1.
  [
    'Gävle, resident',
    'gavle',
    { municipality: '2180' },
    { possible: true, fee: kr(0), ...own('2027-02-01') },
  ],
  ['Gävle, from Ljusdal, one of the ten', 'gavle', { municipality: '2161' }, { possible: true, fee: kr(0) }],
  ['Gävle, from Falun', 'gavle', { municipality: '2080' }, { possible: true, fee: kr(800) }],
  ['Gävle, third attempt', 'gavle', { municipality: '2180', attempt: '3' }, { possible: true, fee: kr(0) }],
  [
    'Gävle, fourth attempt',
    'gavle',
    { municipality: '2180', attempt: '4' },
    { possible: true, fee: kr(800) },
  ],
  ['Gävle, until 17.00', 'gavle', { start: '13:00', end: '17:00' }, { possible: true }],
  ['Gävle, past 17.00', 'gavle', { start: '13:00', end: '17:15' }, { possible: false, because: 'late-end' }],
  ['Gävle, before 08.00', 'gavle', { start: '07:45' }, { possible: false, because: 'too-early' }],
  ['Gävle, a Saturday', 'gavle', { date: '2027-02-13' }, { possible: false, because: 'no-exam-day' }],
  ['Gävle, the last day to ask is today', 'gavle', { date: '2026-09-10' }, own('2026-09-01')],
  [
    'Gävle, the last day to ask was yesterday',
    'gavle',
    { date: '2026-09-09' },
    { possible: false, because: 'too-late', ...own('2026-08-31') },
  ],
  [
    'Karlshamn, resident',
    'karlshamn',
    { municipality: '1082' },
    { possible: true, fee: kr(0), ...noDeadline },
  ],
  ['Karlshamn, others', 'karlshamn', { municipality: '2180' }, { possible: true, fee: kr(500) }],
  [
    'Karlshamn ends at 17.00',
    'karlshamn',
    { start: '14:00', end: '18:00' },
    { possible: false, because: 'late-end' },
  ],
  [
    'Karlshamn, extended time is counted before the end',
    'karlshamn',
    { end: '16:00', extraMinutes: '75' },
    { possible: false, because: 'late-end' },
  ],
  [
    'Gotland, resident',
    'gotland',
    { municipality: '0980' },
    { possible: true, fee: kr(100), ...own('2027-01-27') },
  ],
  ['Gotland, others', 'gotland', { municipality: '2180' }, { possible: true, fee: kr(500), asks: true }],
  ['Gotland, Monday of week 29', 'gotland', { date: '2027-07-19' }, { possible: false, because: 'blackout' }],
  ['Gotland, Friday of week 31', 'gotland', { date: '2027-08-06' }, { possible: false, because: 'blackout' }],
  ['Gotland, Twelfth Night', 'gotland', { date: '2027-01-05' }, { possible: false, because: 'blackout' }],
  ['Gotland, Walpurgis Night', 'gotland', { date: '2027-04-30' }, { possible: false, because: 'blackout' }],
  [
    'Gotland, Friday after Ascension',
    'gotland',
    { date: '2027-05-07' },
    { possible: false, because: 'blackout' },
  ],
  [
    'Gotland, day before Midsummer Eve',
    'gotland',
    { date: '2027-06-24' },
    { possible: false, because: 'blackout' },
  ],
  ['Västervik, resident', 'vastervik', { municipality: '0883' }, { possible: true, fee: kr(0), asks: true }],
  [
    'Västervik, others',
    'vastervik',
    { municipality: '2180' },
    { possible: true, fee: kr(600), ...noDeadline },
  ],
  ['Botkyrka, resident', 'botkyrka', { municipality: '0127' }, { possible: true, fee: kr(0) }],
  ['Botkyrka, others', 'botkyrka', { municipality: '2180' }, { possible: true, fee: kr(600) }],
  ['Botkyrka, until 18.00', 'botkyrka', { start: '14:00', end: '18:00' }, { possible: true }],
  [
    'Botkyrka, past 18.00',
    'botkyrka',
    { start: '14:00', end: '18:30' },
    { possible: false, because: 'late-end' },
  ],
  [
    'Leksand, resident',
    'leksand',
    { municipality: '2029' },
    { possible: true, fee: kr(50), ...own('2027-01-27') },
  ],
  ['Leksand, Rättvik', 'leksand', { municipality: '2031' }, { possible: true, fee: kr(100) }],
  [
    'Leksand publishes no fee for others',
    'leksand',
    { municipality: '2180' },
    { possible: true, fee: null, asks: true },
  ],
  [
    'Norrtälje has no room of one’s own',
    'norrtalje',
    { separateRoom: '1' },
    { possible: false, because: 'no-support' },
  ],
  [
    'Sorsele publishes nothing and has no hall',
    'an-sorsele',
    {},
    { possible: false, because: 'no-hall', fee: null },
  ],
] as const)('%s', async (_what, centre, over, expected) => {
  const plain = { date: '2027-02-10', start: '09:00', end: '13:00', municipality: '2080', limit: '200' }
  const { status, json } = await asked({ ...plain, ...over })
  expect(status).toBe(200)
  expect(json.items.find((one: { centre: string }) => one.centre === centre)).toMatchObject(expected)
})

test('every centre is answered, the nearest to the municipality first, page by page', async () => {
  const query = { date: '2027-02-10', start: '09:00', end: '13:00', municipality: '2180' }
  const { json } = await asked({ ...query, limit: '200' })
  const { json: centres } = await api('GET', 'centres?limit=200')
  expect(json.items).toHaveLength(centres.items.length)
  expect(json.items[0]).toMatchObject({ centre: 'gavle', distanceKm: 0 })
  const distances = json.items.map(({ distanceKm }: { distanceKm: number }) => distanceKm)
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
  const first = await asked({ ...query, limit: '3' })
  const second = await asked({ ...query, limit: '3', cursor: first.json.next })
  expect([...first.json.items, ...second.json.items]).toEqual(json.items.slice(0, 6))
  for (const { possible, because } of json.items) expect(possible).toBe(because === undefined)
})

test.each([
  [{ municipality: '9999' }, 'municipality'],
  [{ municipality: 'Gävle' }, 'municipality'],
  [{ university: 'finns-inte' }, 'university'],
  [{ date: '2027-02-30' }, 'date'],
  [{ date: '' }, 'date'],
  [{ start: '9' }, 'start'],
  [{ start: '13:00', end: '13:00' }, 'end'],
  [{ format: 'skriftlig' }, 'format'],
  [{ attempt: '0' }, 'attempt'],
  [{ extraMinutes: '-5' }, 'extraMinutes'],
  [{ separateRoom: 'ja' }, 'separateRoom'],
  [{ limit: '201' }, 'limit'],
] as const)('what cannot be read is named: %o', async (over, field) => {
  const { status, json } = await asked({ date: '2027-02-10', start: '09:00', end: '13:00', ...over })
  expect(status).toBe(422)
  expect(Object.keys(json.errors)).toEqual([field])
})

test('a sitting that is not there is not there', async () => {
  expect((await asked({ sitting: 'finns-inte' })).status).toBe(404)
})

test.each(['2000-01-03', '2150-01-14', '2199-12-31'])('%s is so far away that nobody knows', async (date) => {
  const { status, json } = await asked({ date, start: '09:00', end: '13:00' })
  expect([status, json.because]).toEqual([422, 'fields'])
  expect(json.errors.date[0]).toMatch(/två år|two years/)
})
