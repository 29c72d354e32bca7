import { expect, test } from 'vitest'
import { hourMs, instant, later } from '~/lib/time'
import { type LinkFacts, linkPurposes } from './link'
import { codeDigits, linkText, openLink } from './link.server'

const now = instant(Date.UTC(2026, 10, 22, 12))
const first = 'a-secret-of-more-than-thirty-two-characters'
const second = 'another-secret-of-more-than-thirty-two-signs'
const facts = { subjectId: 'b-1', id: 'l-1', until: later(now, hourMs) } as LinkFacts

process.env.SECRET = first

test.each(linkPurposes)('a link to %s opens for that and for nothing else', (purpose) => {
  const text = linkText(purpose, facts, now)
  expect(openLink(purpose, text, now)).toEqual({ ok: true, link: facts })
  for (const other of linkPurposes.filter((one) => one !== purpose)) {
    expect(openLink(other, text, now)).toEqual({ ok: false, because: 'link-forged' })
  }
})

test('a link runs out on the second', () => {
  const text = linkText('cancel-booking', facts, now)
  expect(openLink('cancel-booking', text, later(facts.until, -1)).ok).toBe(true)
  expect(openLink('cancel-booking', text, facts.until)).toEqual({ ok: false, because: 'link-expired' })
})

test('no sign of a link may be another', () => {
  const text = linkText('cancel-booking', facts, now)
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'x' ? 'y' : 'x'
    const forged = text.slice(0, at) + other + text.slice(at + 1)
    // The last sign of base64url carries two bits that nobody reads, and its spelling counts nevertheless.
    expect(openLink('cancel-booking', forged, now), forged).toEqual({ ok: false, because: 'link-forged' })
  }
})

test.each(['', '.', 'a.b.c.d', '../../etc', 'å'.repeat(300), 'a'.repeat(100_000)])(
  '%j is no link',
  (text) => {
    expect(openLink('cancel-booking', text, now)).toEqual({ ok: false, because: 'link-forged' })
  },
)

test('what an older secret signed counts while it is there, and no longer', () => {
  const [text, [digits]] = [linkText('cancel-booking', facts, now), codeDigits('c-1', now)]
  process.env.SECRET = `${second}, ${first}`
  expect(openLink('cancel-booking', text, now).ok).toBe(true)
  expect(codeDigits('c-1', now)).toContain(digits)
  expect(linkText('cancel-booking', facts, now)).not.toBe(text)
  process.env.SECRET = second
  expect(openLink('cancel-booking', text, now).ok).toBe(false)
  process.env.SECRET = first
})

test('codes are six digits, and another for each id', () => {
  const codes = Array.from({ length: 200 }, (_, at) => codeDigits(`c-${at}`, now)[0] ?? '')
  for (const code of codes) expect(code).toMatch(/^\d{6}$/)
  expect(new Set(codes).size).toBeGreaterThan(190)
})

test('a secret too short to be one stops the start', () => {
  process.env.SECRET = 'short'
  expect(() => linkText('cancel-booking', facts, now)).toThrow(/32/)
  process.env.SECRET = first
})
