import { expect, test } from 'vitest'
import { compared, comparedIn, toggled } from './compare'

test.each([
  ['nothing', '', [], []],
  ['one', 'k=a', ['a'], []],
  ['each once', 'k=a&k=b&k=a', ['a', 'b'], []],
  ['four', 'k=a&k=b&k=c&k=d', ['a', 'b', 'c', 'd'], []],
  ['a fifth has no room', 'k=a&k=b&k=c&k=d&k=e', ['a', 'b', 'c', 'd'], ['e']],
  ['what is no id is not there', 'k=%00&k=../x&k=A&k=&k=a-1', ['a-1'], []],
  [
    'thousands end',
    Array.from({ length: 1000 }, (_, at) => `k=x${at}`).join('&'),
    ['x0', 'x1', 'x2', 'x3'],
    ['x4', 'x5', 'x6', 'x7'],
  ],
])('an address that names %s', (_name, query, ids, over) => {
  expect(comparedIn(new URLSearchParams(query))).toEqual({ ids, over })
})

test('choosing adds, choosing again takes away', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})

test.each([
  ['all the same', ['50 %', '50 %'], false],
  ['one differs', ['50 %', '50 %', '100 %'], true],
  ['one has not said', ['50 %', ''], true],
])('%s', (_name, values, differs) => {
  expect(compared([{ name: 'pace', values }])).toEqual([{ name: 'pace', values, differs }])
})

test('what nobody has said is no row', () => {
  expect(compared([{ name: 'fee', values: ['', ''] }])).toEqual([])
})
