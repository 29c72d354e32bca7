import { expect, test } from 'vitest'
import { type RuleKind, readRule } from './closure-form'
import type { ClosureRule } from './closure-rules'

const sent = (fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test.each<[RuleKind, [string, string][], ClosureRule]>([
  [
    'holidays',
    [
      ['days', 'good-friday'],
      ['days', 'easter-sunday'],
    ],
    { kind: 'holidays', days: ['good-friday', 'easter-sunday'] },
  ],
  ['holidays', [['days', 'good-friday']], { kind: 'holidays', days: ['good-friday'] }],
  ['squeeze-days', [], { kind: 'squeeze-days' }],
  [
    'weeks',
    [
      ['weeks-from', ' 29'],
      ['weeks-to', '31'],
    ],
    { kind: 'weeks', from: 29, to: 31 },
  ],
  [
    'dates',
    [
      ['dates-from', '12-23'],
      ['dates-to', '01-06'],
    ],
    { kind: 'dates', from: '12-23', to: '01-06' },
  ],
  [
    'beside',
    [
      ['beside-day', 'ascension-day'],
      ['beside-days', '-1'],
    ],
    { kind: 'beside', day: 'ascension-day', days: -1 },
  ],
])('%s: %j', (kind, fields, rule) => {
  const reason: [string, string] = [`${kind}-reason`, ' Ledigt ']
  expect(readRule(kind, sent([...fields, reason]))).toEqual({ ok: true, value: { rule, reason: 'Ledigt' } })
  expect(readRule(kind, sent(fields))).toMatchObject({
    ok: false,
    errors: { [`${kind}-reason`]: 'capacity.errors.reason' },
  })
})
