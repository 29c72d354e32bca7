import { expect, test } from 'vitest'
import { readPlan } from './space-form'

const typed = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readPlan(form, 2)
}

test.each<[what: string, fields: Record<string, string>, expected: unknown]>([
  ['a place on the grid', { 'label-1': 'A', 'x-1': '2', 'y-1': '1' }, [{ place: 1, label: 'A', x: 1, y: 0 }]],
  ['its number, which the form fills in, off the grid', { 'label-1': '1', 'label-2': '2' }, []],
  ['a name of its own off the grid, which nothing would keep', { 'label-1': 'Fönstret' }, null],
  ['half a square', { 'label-1': '1', 'x-1': '2' }, null],
  ['two on one square', { 'x-1': '1', 'y-1': '1', 'x-2': '1', 'y-2': '1' }, null],
  ['a square off the paper', { 'x-1': '41', 'y-1': '1' }, null],
])('a plan: %s', (_, fields, expected) => {
  expect(typed(fields)).toEqual(expected)
})
