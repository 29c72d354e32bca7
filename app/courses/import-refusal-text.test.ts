import { expect, test } from 'vitest'
import { csvFileFaults } from './import-csv-file'
import { importRefusalText } from './import-refusal-text'

test.each([
  [{ because: 'status', what: '404' }, 'the other side did not give it. (404)'],
  [{ because: 'no-file' }, 'there is no such file.'],
  [{ because: 'unheard-of' }, 'unheard-of.'],
])('%o is said as %j', (refusal, said) => {
  expect(importRefusalText({ ok: false, ...refusal })).toBe(said)
})

test.each(csvFileFaults)('a file that is %s has a sentence of its own', (because) => {
  expect(importRefusalText({ ok: false, because })).not.toBe(`${because}.`)
})
