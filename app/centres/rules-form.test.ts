import { expect, test } from 'vitest'
import { plainRules } from './booking-rules'
import { parseDuration, readRules, ruleFields, typedRule } from './rules-form'

test.each([
  ['4 h', 240],
  ['4 h 30 min', 270],
  ['1,5 h', 90],
  ['90', 90],
  ['30 min', 30],
  ['0', 0],
  ['2h', 120],
  ['en timme', null],
  ['1,33 h', null],
  ['', null],
])('"%s" is %j minutes', (text, minutes) => {
  expect(parseDuration(text)).toBe(minutes)
})

const form = (said: Record<string, string>) => {
  const all = new FormData()
  for (const [name, value] of Object.entries(said)) all.set(name, value)
  return all
}

test('what the form writes, it reads', () => {
  const rules = {
    ...plainRules,
    audience: { who: 'residents' as const, municipalities: ['2422'] },
    minutesPerDay: 90,
  }
  const typed = Object.fromEntries(ruleFields.map((field) => [field, typedRule(field, rules)]))
  expect(readRules(form({ ...typed, municipalities: '2422' }), plainRules)).toEqual({ ok: true, rules })
})

test('nothing said is nothing of its own', () => {
  expect(readRules(form({ longestMinutes: '' }), plainRules)).toEqual({ ok: true, rules: {} })
})

test.each([
  ['longestMinutes', '20 min', 'quarter'],
  ['longestMinutes', 'länge', 'duration'],
  ['longestMinutes', '15 min', 'order'],
  ['shortestMinutes', '0', 'duration'],
  ['shortestMinutes', '5 h', null],
  ['openBookings', '-1', 'number'],
  ['fewestPeople', '0', 'number'],
  ['stepMinutes', '20', 'choice'],
  ['approval', 'kanske', 'choice'],
  ['layers', 'natt', 'choice'],
  ['audience', 'residents', 'municipalities'],
])('%s: "%s" is refused as %s', (field, typed, error) => {
  const read = readRules(form({ [field]: typed }), plainRules)
  const errors = read.ok ? {} : read.errors
  if (error) expect(errors[field]).toBe(`capacity.rules.errors.${error}`)
  else expect(errors).toEqual({ longestMinutes: 'capacity.rules.errors.order' })
})
