import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from './form'

const schema = z.object({
  name: z.string().min(1, 'ui.errors.required'),
  password: z.string().min(8, 'ui.errors.required'),
  kinds: z.array(z.string()).optional(),
})

const form = (...pairs: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

test('a field that wants a list gets one, of one or of many', () => {
  const one = readForm(schema, form(['name', 'Åsa'], ['password', '12345678'], ['kinds', 'a']))
  const two = readForm(
    schema,
    form(['name', 'Åsa'], ['password', '12345678'], ['kinds', 'a'], ['kinds', 'b']),
  )
  expect([one, two].map((read) => read.ok && read.value.kinds)).toEqual([['a'], ['a', 'b']])
})

test('what was typed comes back, but no password and nothing that was not asked for', () => {
  const read = readForm(schema, form(['name', 'Å\0sa'], ['password', 'kort'], ['spam', 'x']))
  expect(read).toEqual({
    ok: false,
    because: 'fields',
    errors: { password: 'ui.errors.required' },
    values: { name: 'Åsa' },
  })
})

test('a form of fifty thousand fields costs no more than one of three', { timeout: 2000 }, () => {
  const many = Array.from({ length: 50_000 }, (_, at): [string, string] => [`field${at}`, ''])
  expect(readForm(schema, form(...many)).ok).toBe(false)
})
