import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '~/lib/csv-read'
import { rawSql } from '../../scripts/testing/raw'
import { triplesOfTurtle, triplesOfXml } from '../../scripts/testing/rdf'
import { send } from './client'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

const site = 'https://larplats.example'
const files = ['/data/kurser.csv', '/data/kurser.json', '/data/kurser-emil3.json'] as const
const all = [
  ...files,
  '/dcat.ttl',
  '/dcat.rdf',
  '/sitemap.xml',
  '/sitemap.xml?del=sidor',
  '/sitemap.xml?del=kurser-1',
]

/** What would be a formula, end a script, or hide that something else comes after it. */
const hostile = {
  title: '=HYPERLINK("https://evil.example";"Kurs") </script><script>alert(1)</script> ; "x"',
  description: '<p>]]> </script> \u2028 &lt;b&gt;</p>',
}
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  /** The ids of what is not open: a draft, cancelled, gone, and over. */
  let hidden: string[]
  let open: number
  let odd: string
  let oddCourse: string

  beforeAll(async () => {
    database = await freshDatabase(engine)
    await prepare(database.url, 'sample')
    const rows = await rawSql(
      database.url,
      "select id, course_id from course_instances where state = 'published' and ends_on > '2026-09-01' order by id",
    )
    hidden = rows.slice(0, 4).map(({ id }) => String(id))
    odd = String(rows[4]?.id)
    oddCourse = String(rows[4]?.course_id)
    open = rows.length - 4
    const where = (at: number) => `where id = ${quoted(hidden[at] ?? '')}`
    await rawSql(
      database.url,
      `update course_instances set state = 'draft' ${where(0)}`,
      `update course_instances set state = 'cancelled' ${where(1)}`,
      `update course_instances set state = 'gone' ${where(2)}`,
      `update course_instances set starts_on = '2026-01-19', ends_on = '2026-08-31' ${where(3)}`,
      `update courses set title_sv = ${quoted(hostile.title)}, description_sv = ${quoted(hostile.description)} where id = ${quoted(oddCourse)}`,
    )
    server = await start(database.url, {
      PUBLIC_URL: `${site}/`,
      OPERATOR_NAME: 'Akademi "Norr" & <vänner>',
      OPERATOR_EMAIL: 'data@larplats.example',
    })
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    send(`${server.url}${path}`, { method, headers })

  test.each(all)('%s is for anybody, is known again, and has a head', async (path) => {
    const whole = await get(path, { origin: 'https://elsewhere.example' })
    expect(whole.status).toBe(200)
    expect(whole.text.length).toBeGreaterThan(100)
    expect(whole.headers['access-control-allow-origin']).toBe('*')
    expect(whole.headers['cache-control']).toBe('public, max-age=300')
    const { etag = '', 'last-modified': lastModified = '', date = '' } = whole.headers
    expect(etag).toMatch(/^W\/"[\w-]+"$/)
    expect(Date.parse(lastModified)).toBeGreaterThan(0)
    expect(date).not.toBe('')

    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", ${etag.replace('W/', '')}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': lastModified },
    ]) {
      const again = await get(path, headers as unknown as Record<string, string>)
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
    }
    expect((await get(path, { 'if-none-match': '"other"', 'if-modified-since': lastModified })).status).toBe(
      200,
    )

    const head = await get(path, {}, 'HEAD')
    expect([head.status, head.text]).toEqual([200, ''])
    for (const name of ['etag', 'content-type', 'cache-control', 'last-modified'])
      expect(head.headers[name]).toBe(whole.headers[name])

    const asking = await get(path, { 'access-control-request-method': 'GET' }, 'OPTIONS')
    expect([asking.status, asking.headers['access-control-allow-methods']]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ])
    expect((await get(path, { origin: server.url }, 'POST')).status).toBe(405)
  })

  test('the types are what each form is', async () => {
    const types = await Promise.all(
      all.map(async (path) => (await get(path, {}, 'HEAD')).headers['content-type']),
    )
    expect(types).toEqual([
      'text/csv; charset=utf-8; header=present',
      'application/json; charset=utf-8',
      'application/json; charset=utf-8',
      'text/turtle; charset=utf-8',
      'application/rdf+xml; charset=utf-8',
      ...Array(3).fill('application/xml; charset=utf-8'),
    ])
  })

  test('the three files have the same instances, and none that is not open', async () => {
    const csv = readCsv((await get('/data/kurser.csv')).text)
    const [heads, ...rows] = csv.rows.map(({ cells }) => cells)
    expect(csv.broken).toBe(false)
    expect(rows.every((row) => row.length === heads?.length)).toBe(true)
    const { items, licence } = (await get('/data/kurser.json')).json
    expect(licence).toBe('http://creativecommons.org/publicdomain/zero/1.0/')
    const ids = items.map(({ id }: { id: string }) => id)
    expect(ids.length).toBe(open)
    expect(new Set(ids).size).toBe(open)
    expect(ids.filter((id: string) => hidden.includes(id))).toEqual([])
    expect(rows.map(([id]) => id)).toEqual(ids)
    const emil: { id: string; status: string; content: { identifier: string } | null }[] = (
      await get('/data/kurser-emil3.json')
    ).json
    const events = emil.filter(({ id }) => id.startsWith('e.'))
    expect(events.length).toBe(open)
    expect(new Set(emil.map(({ id }) => id)).size).toBe(emil.length)
    expect(emil.every(({ status, id, content }) => status === 'ACTIVE' && content?.identifier === id)).toBe(
      true,
    )
    expect((await get('/data')).text).toContain(`${open} kurstillfällen`)
  })

  test('what is hostile stays text: no formula, no end of a script', async () => {
    const csv = (await get('/data/kurser.csv')).text
    expect(csv).toContain(`;"'=HYPERLINK(""`)
    expect(csv.split(/[;\r\n]/).filter((cell) => /^"?[=+@\t]/.test(cell))).toEqual([])
    const page = (await get(`/kurser/${odd}`)).text
    const blocks = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
    expect(blocks.length).toBe(1)
    expect(page.match(/<script/g)?.length).toBe(1)
    const told = JSON.parse(blocks[0]?.[1] ?? '')
    expect(told.name).toBe(hostile.title)
    expect(told.url).toBe(`${site}/kurser/${odd}`)
    expect(page).not.toContain('<script>alert')
  })

  test('nobody is told to travel where a course is administered', async () => {
    const rows = await rawSql(
      database.url,
      "select id, admin_town from course_instances where mode = 'distance' and admin_town <> '' and state = 'published'",
    )
    const { items } = (await get('/data/kurser.json')).json
    const distance = items.filter(({ mode }: { mode: string }) => mode === 'distance')
    expect(rows.length).toBeGreaterThan(0)
    expect(distance.flatMap(({ towns }: { towns: string[] }) => towns)).toEqual([])
    const page = (await get(`/kurser/${rows[0]?.id}`)).text
    expect(/ld\+json">([\s\S]*?)<\/script>/.exec(page)?.[1]).not.toContain('"location"')
  })

  test('both forms of the description are one graph, with addresses that are there', async () => {
    const told = triplesOfTurtle((await get('/dcat.ttl')).text)
    expect(await triplesOfXml((await get('/dcat.rdf')).text, `${site}/dcat.rdf`)).toEqual(told)
    expect(told.join('\n')).toContain('Akademi \\"Norr\\" & <vänner>')
    const addresses = told.flatMap(
      (line) =>
        /<http:\/\/www.w3.org\/ns\/dcat#(?:accessURL|downloadURL|endpointDescription)> <([^>]*)>/.exec(
          line,
        )?.[1] ?? [],
    )
    expect(new Set(addresses).size).toBe(7)
    for (const address of addresses) {
      expect(address.startsWith(site)).toBe(true)
      expect((await get(address.slice(site.length), {}, 'HEAD')).status, address).toBe(200)
    }
  })

  test('the map names every open course and only pages that are there', async () => {
    const parts = locations((await get('/sitemap.xml')).text, 'sitemapindex')
    expect(parts).toEqual([`${site}/sitemap.xml?del=sidor`, `${site}/sitemap.xml?del=kurser-1`])
    const [pages = [], courses = []] = await Promise.all(
      parts.map(async (part) => locations((await get(part.slice(site.length))).text, 'urlset')),
    )
    const ids = (await get('/data/kurser.json')).json.items.map(
      ({ id }: { id: string }) => `${site}/kurser/${id}`,
    )
    expect([...courses].sort()).toEqual([...ids].sort())
    for (const page of [...pages.slice(0, 40), ...courses.slice(0, 5)])
      expect((await get(page.slice(site.length))).status, page).toBe(200)
    expect((await get('/sitemap.xml?del=kurser-2')).status).toBe(404)
    expect((await get('/sitemap.xml?del=kurser-0')).status).toBe(404)
    expect((await get('/robots.txt')).text).toContain(`\nSitemap: ${site}/sitemap.xml\n`)
  })

  test('our EMIL is read by our own import elsewhere to the same catalogue', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'larplats-open-'))
    const other = await freshDatabase('sqlite')
    try {
      await prepare(other.url, 'sample')
      await rawSql(
        other.url,
        'delete from course_call_interests',
        'delete from course_interests',
        'delete from course_calls',
        'delete from course_greetings',
        'delete from course_saved',
        'delete from course_ties',
        'delete from course_instances',
        'delete from courses',
        "insert into course_providers (id, university_id) select 'p.larplats.' || id, id from universities",
      )
      // Of what somebody else says only the words, and what is harmless of their form, are taken over.
      await rawSql(
        database.url,
        `update courses set title_sv = 'Bara ord', description_sv = '<p>Bara ord.</p>' where id = ${quoted(oddCourse)}`,
      )
      const path = join(folder, 'kurser.json')
      writeFileSync(path, (await get('/data/kurser-emil3.json')).text)
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/import.ts', 'emil', path],
        { env: { ...process.env, DATABASE_URL: other.url } },
      )
      expect(stdout).toContain(`${open} new, 0 changed, 0 the same, 0 gone, 0 not for us, 0 skipped`)
      const there = await start(other.url, { PUBLIC_URL: site })
      try {
        const [before, after] = await Promise.all(
          [server.url, there.url].map(async (url) =>
            (await send(`${url}/data/kurser.json`)).json.items.map(lasting),
          ),
        )
        expect(byId(after)).toEqual(byId(before))
      } finally {
        await there.stop()
      }
    } finally {
      await other.remove()
      rmSync(folder, { recursive: true })
    }
  })
})

/** Without what tells where it has been kept and since when. */
const lasting = ({ changedAt: _changedAt, emilId: _emilId, ...rest }: Record<string, unknown>) => rest
const byId = (list: Record<string, unknown>[]) =>
  [...list].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

/** The addresses of a site map, by a parser that is strict about XML. */
function locations(text: string, root: string): string[] {
  const parser = new SaxesParser({ xmlns: true })
  const found: string[] = []
  const path: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    path.push(local)
  })
  parser.on('text', (said) => {
    if (path.at(-1) === 'loc') found.push(said)
    if (path.at(-1) === 'lastmod') expect(said).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })
  parser.on('closetag', ({ local }) => {
    expect(path.pop()).toBe(local)
  })
  parser.write(text).close()
  expect(text).toContain(`<${root} `)
  return found
}
