import { expect, test } from 'vitest'
import { operator } from './operator.server'

test.each([
  [{}, { name: null, email: null }],
  [
    { OPERATOR_NAME: ' Sorsele kommun ', OPERATOR_EMAIL: 'larcentrum@sorsele.example' },
    { name: 'Sorsele kommun', email: 'larcentrum@sorsele.example' },
  ],
  [
    { OPERATOR_NAME: '  ', OPERATOR_EMAIL: 'ring växeln' },
    { name: null, email: null },
  ],
])('%j is %j', (env, expected) => {
  expect(operator(env)).toEqual(expected)
})
