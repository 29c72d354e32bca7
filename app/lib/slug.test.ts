import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug'

test.each([
  ['Lärcentrum Åsele', 'larcentrum-asele'],
  ['Örnsköldsvik', 'ornskoldsvik'],
  ['  Grupprum 3 (plan 2) ', 'grupprum-3-plan-2'],
  ['Lulesámi: Jåhkåmåhkke', 'lulesami-jahkamahkke'],
  ['中文', ''],
  ['a'.repeat(99), 'a'.repeat(60)],
])('%j becomes %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('a taken slug gets the next free number', () => {
  const taken = new Set(['lokal', 'lokal-2'])
  expect(freeSlug('lokal', (slug) => taken.has(slug))).toBe('lokal-3')
  expect(freeSlug('sal', (slug) => taken.has(slug))).toBe('sal')
})
