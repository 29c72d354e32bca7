import { expect, test } from 'vitest'
import { fetchable, mayConnect } from './outside-address'

const inside = [
  '127.0.0.1',
  '127.8.8.8',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '100.127.255.255',
  '::1',
  'fc00::1',
  'fdff::1',
]
const never = [
  '0.0.0.0',
  '169.254.169.254',
  '169.254.1.1',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  '64:ff9b::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  'example.se',
  '',
  '1.2.3',
  '999.1.1.1',
]
const world = [
  '8.8.8.8',
  '172.32.0.1',
  '172.15.255.255',
  '100.63.255.255',
  '100.128.0.1',
  '192.167.1.1',
  '1.1.1.1',
  '2a00:1450:400f::1',
  '2606:4700::1111',
]

test.each(inside)('%s is within walls: only where the operator allows it', (address) => {
  expect([mayConnect(address, false), mayConnect(address, true)]).toEqual([false, true])
})

test.each(never)('%s is never connected to', (address) => {
  expect([mayConnect(address, false), mayConnect(address, true)]).toEqual([false, false])
})

test.each(world)('%s is out in the world', (address) => {
  expect(mayConnect(address, false)).toBe(true)
})

test.each([
  ['https://skola.example/schema.ics', 'https://skola.example/schema.ics'],
  [' webcal://skola.example/schema.ics ', 'https://skola.example/schema.ics'],
  ['WEBCALS://skola.example/a?b=c#d', 'https://skola.example/a?b=c'],
  ['https://åäö.example/x', 'https://xn--4cab6c.example/x'],
  ['https://8.8.8.8/x', 'https://8.8.8.8/x'],
])('%s is fetched as %s', (typed, url) => {
  const answer = fetchable(typed, false)
  expect(answer.ok && answer.url.href).toBe(url)
})

test.each([
  ['http://skola.example/schema.ics', 'address'],
  ['ftp://skola.example/schema.ics', 'address'],
  ['file:///etc/passwd', 'address'],
  ['https://namn:ord@skola.example/', 'address'],
  ['skola.example/schema.ics', 'address'],
  ['https://', 'address'],
  ['', 'address'],
  [`https://skola.example/${'x'.repeat(2000)}`, 'address'],
  ['https://127.0.0.1/', 'private'],
  ['https://2130706433/', 'private'],
  ['https://0x7f.1/', 'private'],
  ['https://0177.0.0.1/', 'private'],
  ['https://[::1]/', 'private'],
  ['https://[::ffff:10.0.0.1]/', 'private'],
  ['https://169.254.169.254/latest/meta-data', 'private'],
])('%s is refused: %s', (typed, because) => {
  expect(fetchable(typed, false)).toEqual({ ok: false, because })
})

test('where the operator allows it http and the own walls are fetched from, but no cloud’s inside', () => {
  expect(fetchable('http://127.0.0.1:8080/x', true).ok).toBe(true)
  expect(fetchable('http://169.254.169.254/', true)).toEqual({ ok: false, because: 'private' })
})
