import { expect, test } from 'vitest'
import { deviceLabel } from './device'
import { addressGroup, mayBecomePassword, mayMakeToken, tokensMost } from './rules'

test.each([
  ['korta ord i rad', 'ok'],
  ['åäöåäöåäöå', 'ok'],
  ['demo-larplats-1', 'ok'],
  [`${'a'.repeat(199)}bc`, 'password-long'],
  ['ab c'.repeat(50), 'ok'],
  ['', 'password-short'],
  ['123456789', 'password-short'],
  // Ten units of UTF-16, five characters.
  ['🌲🌲🏔🏔🌊', 'password-short'],
  ['1234567890', 'password-common'],
  ['PASSWORD123', 'password-common'],
  ['Lösenord123', 'password-common'],
  // The same, with the dots of ö as a character of its own.
  ['lo\u0308senord123', 'password-common'],
  ['aaaaaaaaaaaaaa', 'password-common'],
  ['abababababab', 'password-common'],
  ['asa@example.se', 'password-email'],
  ['ASA@Example.se', 'password-email'],
])('the password %j: %s', (password, expected) => {
  const answer = mayBecomePassword(password, 'asa@example.se')
  expect(answer.ok ? 'ok' : answer.because).toBe(expected)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('the address %s counts as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group)
})

test('one may have so many API keys and no more', () => {
  expect(mayMakeToken(tokensMost - 1)).toEqual({ ok: true })
  expect(mayMakeToken(tokensMost)).toEqual({ ok: false, because: 'tokens-full' })
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox · Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  ['curl/8.5.0', 'curl/8.5.0'],
  [`\u202e${'x'.repeat(300)}`, 'x'.repeat(80)],
  ['', ''],
  [null, ''],
])('%j is recognised as %j', (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label)
})
