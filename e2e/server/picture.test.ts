import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserOf, send } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

/** The picture of a space by HTTP: who may send it, what is read of it, and how it is served. */
describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'roles'>

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'roles')
    server = await start(database.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  /** Posts a form with a file, as a page does. */
  async function post(role: string | null, file: Buffer | null, caption = 'Ett bord', headers = {}) {
    const form = new FormData()
    form.set('caption', caption)
    if (file) form.set('bild', new File([new Uint8Array(file)], 'bild.jpg', { type: 'image/jpeg' }))
    const whole = new Response(form)
    const body = Buffer.from(await whole.arrayBuffer())
    return browserOf(server.url, role ? scene.cookies[role] : undefined).ask(
      `/personal/${scene.centre}/lokaler/${scene.space}/bild`,
      {
        method: 'POST',
        headers: {
          origin: server.url,
          'content-type': whole.headers.get('content-type') ?? '',
          'content-length': String(body.byteLength),
          ...headers,
        },
        body,
      },
    )
  }

  const photo = () =>
    sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#336699' } })
      .withExif({ IFD0: { Copyright: 'Hemlige Fotografen' } })
      .jpeg()
      .toBuffer()

  const visitor = () => browserOf(server.url)

  test('a manager sends one; visitors see it, small in the list and large on its page', async () => {
    expect((await post('manager', await photo())).status).toBe(303)
    const page = (await visitor().get(`/lokaler/${scene.space}`)).text
    const list = (await visitor().get(`/larcentra/${scene.centre}`)).text
    const large =
      /src="(\/lokaler\/[^"]+\/bilder\/[0-9a-f]{32}\.webp)" alt="Ett bord" width="1600" height="1067" loading="lazy"/.exec(
        page,
      )
    const small =
      /src="(\/lokaler\/[^"]+-liten\.webp)" alt="Ett bord" width="480" height="320" loading="lazy"/.exec(list)
    if (!large?.[1] || !small?.[1]) throw new Error('no picture on the pages')
    for (const address of [large[1], small[1]]) {
      const { status, headers, text } = await send(server.url + address)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      })
      expect(headers['set-cookie']).toBeUndefined()
      expect(text).not.toContain('Hemlige')
    }
  })

  test.each([
    ['a visitor', null, 303],
    ['a learner', 'owner', 404],
    ['staff', 'staff', 404],
    ['staff of another centre', 'neighbour', 404],
  ] as const)('%s sends nothing', async (_who, role, status) => {
    expect((await post(role, await photo(), 'Inte min')).status).toBe(status)
    expect((await visitor().get(`/lokaler/${scene.space}`)).text).not.toContain('Inte min')
  })

  test('another site sends nothing', async () => {
    const answer = await post('manager', await photo(), 'Inte min', { origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(403)
  })

  test('what is wrong with a file is said on the form, with what was typed', async () => {
    const huge = await post('manager', Buffer.alloc(9_000_000, 0xff))
    expect(huge.status).toBe(413)
    expect(huge.text).toContain('större än 8 MB')
    const kind = await post('manager', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Sex stolar')
    expect([kind.status, kind.text.includes('ingen bild i JPEG'), kind.text.includes('Sex stolar')]).toEqual([
      422,
      true,
      true,
    ])
    const wordless = await post('manager', await photo(), ' ')
    expect([wordless.status, wordless.text.includes('Skriv vad bilden föreställer')]).toEqual([422, true])
  })

  test('the absurd is not read at all, nor is a large body at other addresses', async () => {
    const to = (path: string, length: number) =>
      send(`${server.url}/personal/${scene.centre}/lokaler/${scene.space}${path}`, {
        method: 'POST',
        headers: {
          origin: server.url,
          'content-length': String(length),
          cookie: scene.cookies.manager ?? '',
        },
        body: Buffer.alloc(Math.min(length, 200_000)),
      }).catch(() => ({ status: 413 }))
    expect((await to('/bild', 20_000_001)).status).toBe(413)
    expect((await to('', 200_000)).status).toBe(413)
    expect((await to('/bild/borttagning', 200_000)).status).toBe(413)
  })

  test('pages are answered while two pictures are made', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
    const large = await sharp({
      create: { width: 3000, height: 2000, channels: 3, background: '#888', noise },
    })
      .jpeg({ quality: 70 })
      .toBuffer()
    let made = false
    const both = Promise.all([post('manager', large, 'Ett'), post('manager', large, 'Två')]).finally(() => {
      made = true
    })
    let answered = 0
    while (!made) {
      expect((await visitor().get('/larcentra')).status).toBe(200)
      answered += 1
    }
    expect((await both).map(({ status }) => status)).toEqual([303, 303])
    expect(answered).toBeGreaterThan(3)
  })

  test('it can be taken away, and is gone from page, list and address', async () => {
    const page = (await visitor().get(`/lokaler/${scene.space}`)).text
    const [address = ''] = /\/lokaler\/[^"]+\/bilder\/[0-9a-f]{32}\.webp/.exec(page) ?? []
    const manager = browserOf(server.url, scene.cookies.manager)
    const removal = `/personal/${scene.centre}/lokaler/${scene.space}/bild/borttagning`
    expect((await browserOf(server.url, scene.cookies.staff).post(removal)).status).toBe(404)
    expect((await visitor().get(address)).status).toBe(200)
    expect((await manager.post(removal)).status).toBe(303)
    expect((await visitor().get(address)).status).toBe(404)
    expect((await visitor().get(`/lokaler/${scene.space}`)).text).not.toContain('<img')
    const log = (await manager.get(`/personal/${scene.centre}/logg`)).text
    expect(log).toContain('Tog bort en lokals bild')
  })
})
