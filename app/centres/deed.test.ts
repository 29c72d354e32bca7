import { expect, test } from 'vitest'
import { changesOf } from './deed'

test.each([
  [{ a: 1 }, { a: 2 }, [['a', 1, 2]]],
  [{ a: 1, b: 'x' }, { a: 1, b: 'y' }, [['b', 'x', 'y']]],
  [null, { a: 1 }, [['a', undefined, 1]]],
  [{ a: 1 }, null, [['a', 1, undefined]]],
  [{ a: 1 }, { a: null }, [['a', 1, null]]],
  [{ a: null }, {}, [['a', null, undefined]]],
  [{ a: [1, 2] }, { a: [1, 2] }, []],
  [{ a: [1, 2] }, { a: [1, 3] }, [['a', [1, 2], [1, 3]]]],
  [null, null, []],
])('%j → %j', (before, after, expected) => {
  expect(changesOf(before, after).map(({ field, before, after }) => [field, before, after])).toEqual(expected)
})
