import { expect, test } from 'vitest'
import { paths } from '~/paths'
import { day } from '../../scripts/testing/made'
import { anything, asWish, readSearch, type SearchQuery } from './search-query'

const today = day('2026-11-22')

test.each<[string, Partial<SearchQuery>]>([
  ['nothing in particular', {}],
  ['a time', { from: 13 * 60, to: 15 * 60 + 30 }],
  ['from a time', { from: 0 }],
  ['several people in a room with much', { people: 6, kind: 'video-room', features: ['screen', 'window'] }],
  ['anywhere, another day', { town: null, date: day('2026-11-26') }],
])('a search survives its address: %s', (_case, over) => {
  const search = { ...anything('2422', today), ...over }
  const { searchParams } = new URL(paths.search(asWish(search)), 'http://here.invalid')
  expect(readSearch(searchParams, today)).toEqual(search)
})
