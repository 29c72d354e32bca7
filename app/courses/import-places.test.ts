import { expect, test } from 'vitest'
import { readPlaces } from './import-places'

const codes = new Set(['2361', '2421'])
const sveg = { id: 'sveg', name: 'Sveg', municipalityCode: '2361', lat: 62.0346, lon: 14.3658 }

test.each([
  ['with its columns named', 'namn;kommunkod;latitud;longitud\nSveg;2361;62,0346;14,3658\n', [sveg]],
  ['without', 'Sveg,2361,62.0346,14.3658', [sveg]],
  ['twice the same: the last one', 'Sveg;;1;1\nSveg;2361;62,0346;14,3658', [sveg]],
  [
    'å, ä and ö',
    'Mården;;65;17',
    [{ id: 'marden', name: 'Mården', municipalityCode: null, lat: 65, lon: 17 }],
  ],
  ['nothing', '', []],
])('towns are read: %s', (_what, file, places) => {
  expect(readPlaces(file, codes)).toEqual({ ok: true, places })
})

test.each([
  ['a place that is nowhere', 'Sveg;2361;;'],
  ['a place beyond the pole', 'Sveg;2361;91;14'],
  ['a municipality that nobody knows', 'Sveg;9999;62;14'],
  ['no name', ';2361;62;14'],
])('%s is told by its line, and nothing is taken over', (_what, row) => {
  expect(readPlaces(`namn;kommunkod;latitud;longitud\nStoruman;2421;65;17\n${row}`, codes)).toEqual({
    ok: false,
    because: 'lines',
    lines: [3],
  })
})
