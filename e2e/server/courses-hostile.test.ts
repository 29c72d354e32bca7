import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, browserOf, fieldsOf, send } from './client'
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

const signedIn = async (url: string, who: string): Promise<Browser> => {
  const browser = browserOf(url)
  const form = fieldsOf((await browser.get('/logga-in')).text)
  const account = { email: `${who}@demo.larplats.example`, password: 'demo-larplats-1' }
  expect((await browser.post('/logga-in', { ...form, ...account })).status).toBe(303)
  return browser
}

const list = '/larosaten/ltu/kurser'
const whole = {
  titleSv: 'Prov',
  term: 'VT27',
  creditTenths: '7,5',
  startsOn: '2027-01-18',
  endsOn: '2027-06-06',
  languages: 'sv',
  mandatoryDays: '0',
  mode: 'distance',
}
const odd = [
  'a\0b',
  '\ud800',
  '\u202eabc',
  '__proto__',
  '\r\nBcc: x@y.example',
  '<b>',
  '2147483648',
  '9'.repeat(30),
]
const oddDays = ['0001-01-01', '9999-12-31', '10000-01-01', '2027-02-29', '2027-03-28']
const typedIn = [
  'key',
  'titleSv',
  'code',
  'languages',
  'meeting-1-town',
  'adminTown',
  'url',
  'isced',
  'sun',
  'fee',
  'places',
]

test('whatever an editor types is kept or refused, and what is kept can be shown and found', async () => {
  for (const { url } of servers) {
    const editor = await signedIn(url, 'courses')
    const empty = fieldsOf((await editor.get(`${list}/ny`)).text)
    let number = 0
    const add = (over: Record<string, string>) => {
      number += 1
      const own = { key: `nyckel-${number}`, code: `Z${number}`, applicationCode: `LTU-Z${number}` }
      return editor.post(`${list}/ny`, { ...empty, ...whole, ...own, ...over })
    }
    const cases = [
      ...typedIn.flatMap((field) => odd.map((value) => ({ [field]: value }))),
      ...oddDays.flatMap((day) =>
        ['startsOn', 'endsOn', 'lastApplication'].map((field) => ({ [field]: day })),
      ),
    ]
    const kept: string[] = []
    for (const over of cases) {
      const answer = await add(over)
      expect([303, 409, 422], JSON.stringify(over)).toContain(answer.status)
      if (answer.status === 303) kept.push(String(answer.headers.location).split('?')[0] ?? '')
    }
    expect(kept.length).toBeGreaterThan(10)
    for (const path of kept) expect((await editor.get(path)).status, path).toBe(200)
    const ids = kept.map((path) => path.slice(list.length + 1))
    const published = await editor.ask(`${list}/publicering`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
      body: ids.map((id) => `val=${encodeURIComponent(id)}`).join('&'),
    })
    expect(published.status).toBeLessThan(400)
    const seen = await Promise.all(ids.map(async (id) => (await send(`${url}/kurser/${id}`)).status))
    expect(seen.filter((status) => status === 200).length).toBeGreaterThan(10)
    expect(seen.filter((status) => ![200, 404].includes(status))).toEqual([])
    for (const path of ['/kurser', '/kurser?sok=prov', '/api/v1/courses?q=prov', '/data/kurser.json'])
      expect((await send(`${url}${path}`)).status, path).toBe(200)
  }
}, 120_000)

test.each([
  ['a hundred thousand columns', `Titel;Termin${';x'.repeat(100_000)}\nProv;VT27`],
  ['a row of a hundred thousand cells', `Titel;Termin\nProv;VT27${';x'.repeat(100_000)}`],
  ['a quotation that never ends', `Titel;Termin\n"${'a\n'.repeat(50_000)}`],
  ['names of what objects have', 'Titel;Termin;Språk;__proto__;constructor\nProv;VT27;__proto__;x;y'],
  ['signs that no database keeps', 'Titel;Termin;Kurskod\nPr\0ov\ud800;VT27;\u202eX'],
  ['nothing but marks', '\u0301'.repeat(100_000)],
])('a file of %s is looked through or refused', async (_what, text) => {
  for (const { url } of servers) {
    const editor = await signedIn(url, 'courses')
    const mark = '----prov'
    const part = (name: string, value: string, file = '') =>
      `--${mark}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
    const body = Buffer.from(
      `${part('som', 'published')}${part('fil', text, '; filename="__proto__.csv"\r\ncontent-type: text/csv')}--${mark}--\r\n`,
    )
    const answer = await editor.ask(`${list}/fil`, {
      method: 'POST',
      headers: {
        origin: url,
        'content-type': `multipart/form-data; boundary=${mark}`,
        'content-length': String(body.length),
      },
      body,
    })
    expect([303, 413, 422]).toContain(answer.status)
    if (answer.status === 303) expect((await editor.get(String(answer.headers.location))).status).toBe(200)
  }
})

test('what is somebody’s own is kept by nobody on the way, and read by no other site', async () => {
  const [{ url } = { url: '' }] = servers
  const learner = await signedIn(url, 'learner')
  for (const path of [
    '/mina-kurser',
    '/mina-kurser/uppgifter.json',
    '/intresse',
    '/intresse/fil.json',
    '/kurser',
  ]) {
    const { headers, status } = await learner.get(path)
    expect(status, path).toBe(200)
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['access-control-allow-origin'], path).toBeUndefined()
  }
  const open = await send(`${url}/data/kurser.csv`)
  expect(open.headers).toMatchObject({ 'access-control-allow-origin': '*' })
  expect(open.headers['access-control-allow-credentials']).toBeUndefined()
})
