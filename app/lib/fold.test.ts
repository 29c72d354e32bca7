import { expect, test } from 'vitest'
import { isFoundBy } from './fold'

test.each([
  ['asa', 'Åsa Öhman', true],
  ['öhm', 'Åsa Ohman', true],
  ['ohman asa', 'Åsa Öhman', true],
  ['muller', 'Jörg Müller', true],
  ['kuhmunen', 'Nils-Ánde Kuhmunen', true],
  ['ande', 'Nils-Ánde Kuhmunen', true],
  ['A\u030Asa', 'Åsa Öhman', true],
  ['soren', 'Søren Łukasz', true],
  ['lukasz', 'Søren Łukasz', true],
  ['hman', 'Åsa Öhman', false],
  ['asa berg', 'Åsa Öhman', false],
  ['', 'Åsa Öhman', false],
  [' - ', 'Åsa Öhman', false],
])('%j in %j: %s', (question, about, found) => {
  expect(isFoundBy(question, about)).toBe(found)
})
