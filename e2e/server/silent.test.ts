import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, browserOf } from './client'
import type { Prepared } from './scenes'
import { type Database, freshDatabase, prepare, type Server, start } from './server'

/** No answer tells whether an address has an account (docs/decisions/0015). */

let database: Database
let server: Server
let scene: Prepared<'roles'>

beforeAll(async () => {
  database = await freshDatabase('sqlite')
  scene = await prepare(database.url, 'roles')
  server = await start(database.url)
})
afterAll(async () => {
  expect(server.errors).toEqual([])
  await server.stop()
  await database.remove()
})

/** An answer without what differs by chance, and without the address itself. */
function told({ status, headers, text }: Answer, email: string) {
  const plain = (value: unknown) =>
    String(value ?? '')
      .replaceAll(email, 'X')
      .replaceAll(encodeURIComponent(email), 'X')
  return {
    status,
    location: plain(headers.location),
    cookies: plain(headers['set-cookie']).replace(/enhet=[\w-]{43}/, 'enhet=Y'),
    statements: /sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1],
    text: plain(text).replace(/nonce="[^"]*"/g, ''),
  }
}

/** Everything a browser sees of somebody who tries an address. */
async function tries(email: string) {
  const browser = browserOf(server.url)
  const account = { name: 'Eva Prövare', email, password: 'en lång och egen fras' }
  return [
    await browser.post('/skapa-konto', account),
    await browser.get('/kod?nytt=konto'),
    await browser.post('/kod', { email, code: '000000' }),
    await browser.post('/kod/brev', { email, igen: 'konto' }),
    await browser.get('/kod?igen=ja'),
    await browser.post('/glomt-losenord', { email }),
    await browser.post('/logga-in', { email, password: 'inte det här' }),
  ].map((answer) => told(answer, email))
}

test('an address with an account and one without are answered alike, all the way', async () => {
  const known = await tries(scene.people.other.email)
  const unknown = await tries('alldeles-ny-adress@larplats.example')
  expect(known.map(({ status }) => status)).toEqual([303, 200, 422, 303, 200, 303, 422])
  expect(unknown).toEqual(known)
})

test('so are codes and forgotten passwords of an address that nobody ever had', async () => {
  const ask = async (email: string) => {
    const browser = browserOf(server.url)
    return [
      await browser.post('/kod/brev', { email }),
      await browser.get('/kod'),
      await browser.post('/kod', { email, code: '000000' }),
      await browser.post('/glomt-losenord', { email }),
    ].map((answer) => told(answer, email))
  }
  expect(await ask('ingen-alls@larplats.example')).toEqual(await ask(scene.people.owner.email))
})
