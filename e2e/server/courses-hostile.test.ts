import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from './client'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

/** The same sample on both engines: what one answers, the other must. */
const databases: Database[] = []
const servers: Server[] = []

beforeAll(async () => {
  for (const engine of engines) {
    const database = await freshDatabase(engine)
    databases.push(database)
    await prepare(database.url, 'sample')
    servers.push(await start(database.url))
  }
})
afterAll(async () => {
  for (const server of servers) {
    expect(server.errors).toEqual([])
    await server.stop()
  }
  for (const database of databases) await database.remove()
})

/** What both servers answer; they must not differ but for where they are. */
async function ask(path: string) {
  const [one, other] = await Promise.all(
    servers.map(async ({ url }) => {
      const { status, text } = await send(`${url}${path}`, { headers: { 'accept-language': 'sv' } })
      return { status, text: text.replaceAll(url, '').replaceAll(/[\w-]{36}/g, '') }
    }),
  )
  if (!one || !other) throw new Error('no servers')
  expect(other.status, path.slice(0, 100)).toBe(one.status)
  if (path.startsWith('/api/')) expect(other.text, path.slice(0, 100)).toBe(one.text)
  return one
}

const questions: [string, string][] = [
  ['quotes', `"'"' OR 1=1 --`],
  ['operators of FTS5', 'NEAR(a b) AND OR NOT * ^ : {a} -b matematik'],
  ['operators of PostgreSQL', "a:* & !b | c <-> d \\' matematik"],
  ['brackets', '(((('],
  ['signs of LIKE', '%_%'],
  ['pictures', '🎓🩺'],
  ['the other way round', '\u202ekitametam'],
  ['a ladder of accents', `a${'\u0301'.repeat(500)}`],
  ['letters alone', 'a b c d e f g h i j k l'],
  ['numbers', '0 1 2 3 4 5 6 7 8 9 10 11'],
  ['other writing', '数学 物理 მათემატიკა'],
  ['small signs that are letters', 'ª º ² ½ ß ŉ İ ﬁ'],
  ['names of what objects have', 'constructor __proto__ toString hasOwnProperty'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['nothing but blanks', ' \t\n '],
  ['two hundred letters', 'å'.repeat(200)],
]

test.each(questions)(
  'a question of %s finds the same on both, and stands as text in the page',
  async (_what, q) => {
    const said = encodeURIComponent(q)
    const page = await ask(`/kurser?sok=${said}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toMatch(/<script|<img src=x/)
    const answer = await ask(`/api/v1/courses?q=${said}`)
    expect(answer.status).toBe(q.length > 200 ? 422 : 200)
  },
)

test.each([
  'takt=-1',
  'takt=1e9',
  'dagar=1e9',
  'dagar=999',
  'dagar=-1',
  'dagar=0&dagar=5',
  'termin=HT99999',
  'termin=%F0%9F',
  'sok=%ED%A0%80',
  'sida=1e308',
  'sida=-1',
  'sida=51',
  'sida=50',
  'yrke=__proto__',
  'larosate=constructor&niva=toString',
  'amne=000&sprak=zzz&start=9999-99',
  'sort=__proto__&oppen=nja&tenta=x',
  `sok=${'ssk+'.repeat(2000)}`,
  `${'takt=50&'.repeat(900)}`,
])('/kurser?%s is a page', async (query) => {
  expect((await ask(`/kurser?${query}`)).status).toBe(200)
})

const sealed = (value: unknown) => `cursor=${Buffer.from(JSON.stringify(value)).toString('base64url')}`

test.each([
  [sealed([9999]), 200],
  [`${sealed([10_000])}&limit=200`, 200],
  ['maxCampusDays=', 200],
  ['q=', 200],
  ['profession=constructor', 200],
  [sealed([-1]), 422],
  [sealed([10_001]), 422],
  [sealed([1.5]), 422],
  [sealed([1, 2]), 422],
  [sealed(['1']), 422],
  [sealed({ length: 1, 0: 1 }), 422],
  ['cursor=x', 422],
  [`cursor=${'x'.repeat(3000)}`, 422],
  ['limit=0', 422],
  ['limit=201', 422],
  ['limit=1.5', 422],
  ['limit=NaN', 422],
  ['limit=10&limit=20', 422],
  ['pace=-1', 422],
  ['pace=101', 422],
  ['term=HT26&term=VT99999', 422],
  ['maxCampusDays=1e9', 422],
  ['maxCampusDays=-1', 422],
  ['municipality=9999', 422],
  ['municipality=abcd', 422],
  ['language=svenska', 422],
  ['level=__proto__', 422],
  ['subject=12345', 422],
  ['open=kanske', 422],
  [`q=${'a'.repeat(201)}`, 422],
  [`university=${'a'.repeat(101)}`, 422],
  ['level=first&'.repeat(31), 422],
  ['q=a&q=b', 422],
  ['q=a%00b', 400],
])('/api/v1/courses?%s is answered %d', async (query, status) => {
  expect((await ask(`/api/v1/courses?${query}`)).status).toBe(status)
})

test.each(['%00', '..%2f..%2fetc', '__proto__', "'%20or%201=1--", 'å'.repeat(300), '%F0%9F%8E%93'])(
  'there is no course %s',
  async (id) => {
    const part = encodeURI(decodeURIComponent(id)).replaceAll('/', '%2f').replaceAll('\0', '%00')
    expect([400, 404]).toContain((await ask(`/kurser/${part}`)).status)
    expect([400, 404]).toContain((await ask(`/api/v1/courses/${part}`)).status)
  },
)

test('marks are asked whole, in lists and without their weakness', async () => {
  const [server] = servers
  const address = `${server?.url}/api/v1/courses?q=matematik`
  const mark = String((await send(address)).headers.etag)
  for (const [said, status] of [
    [mark, 304],
    [mark.replace('W/', ''), 304],
    [`"a", ${mark} , "b"`, 304],
    ['*', 304],
    ['"a"', 200],
    [mark.slice(0, -3), 200],
    [',,,', 200],
    ['W/'.repeat(4000), 200],
  ] as const)
    expect((await send(address, { headers: { 'if-none-match': said } })).status, said.slice(0, 60)).toBe(
      status,
    )
})
