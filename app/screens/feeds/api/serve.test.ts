import type { AppLoadContext } from '@remix-run/node'
import { expect, test, vi } from 'vitest'
import { instant } from '~/lib/time'
import { answer } from './answer'
import { serve } from './serve'

const context: AppLoadContext = {
  now: instant(0),
  nonce: '',
  requestId: 'r1',
  address: '',
  secure: false,
  origin: 'https://larplats.example',
  room: async () => true,
}
const asked = (method: string, headers: Record<string, string> = {}) => ({
  request: new Request('https://larplats.example/api/v1/x', { method, headers }),
  params: {},
  context,
})
const hello = serve({ get: async () => answer({ hello: true }, { keep: 'briefly' }) })

test.each(['GET', 'HEAD'])('%s is answered, for any site to read', async (method) => {
  const response = await hello(asked(method))
  expect(response.status).toBe(200)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('public, max-age=15')
})

test('a preflight is told what may be sent', async () => {
  const response = await serve({ post: async () => answer({}) })(asked('OPTIONS'))
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS')
  expect(response.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
})

test.each([
  ['sv', 'Fel metod'],
  ['en-GB,en', 'Wrong method'],
])('405 says in %s which methods go', async (language, title) => {
  const response = await hello(asked('DELETE', { 'accept-language': language }))
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({
    type: '/api#wrong-method',
    title,
    status: 405,
    because: 'wrong-method',
  })
})

test('a guard’s 401 becomes a problem like the others, and keeps its challenge', async () => {
  const refuse = serve({
    get: async () => {
      throw new Response(null, {
        status: 401,
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      })
    },
  })
  const response = await refuse(asked('GET'))
  expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(await response.json()).toMatchObject({ because: 'no-token', type: '/api#no-token' })
})

test('a call that breaks answers JSON with the id that the log has', async () => {
  // why: the log is the console, and what it is told is part of the promise
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = serve({
    get: async () => {
      throw new Error('secret')
    },
  })
  const response = await broken(asked('GET'))
  expect(log).toHaveBeenCalledOnce()
  log.mockClear()
  expect(response.status).toBe(500)
  const body = await response.text()
  expect(JSON.parse(body)).toMatchObject({ because: 'bug', requestId: 'r1' })
  expect(body).not.toContain('secret')
})
