import { expect, test } from 'vitest'
import { capacityOf } from './capacity-rules'
import { mayComeFromElsewhere } from './outsider-rules'
import type { OutsiderRule } from './policy'

const yes = (by: 'rule' | 'staff') => ({ ok: true, by })
const no = (because: string) => ({ ok: false, because })

test.each<[string, OutsiderRule | null, number, boolean, unknown]>([
  ['never', 'never', 5, true, no('outsiders-never')],
  ['with free seats', 'free-seats', 1, false, yes('rule')],
  ['with free seats, and none is', 'free-seats', 0, true, no('no-free-seats')],
  ['Skåne Nordost: a resident writes then', 'riding', 1, true, yes('rule')],
  ['Skåne Nordost: no resident writes then', 'riding', 5, false, no('no-resident-writes')],
  ['Skåne Nordost: a resident writes, the hall is full', 'riding', 0, true, no('no-free-seats')],
  ['Gävle: staff decide', 'by-hand', 1, false, yes('staff')],
  ['staff decide, but there is no seat', 'by-hand', 0, false, no('no-free-seats')],
  ['nobody has said: staff are asked', null, 1, false, yes('staff')],
])('outsiders: %s', (_what, rule, freeSeats, residentWrites, answer) => {
  expect(mayComeFromElsewhere(rule, { freeSeats, residentWrites })).toEqual(answer)
})

test.each([
  ['places are fewer', 12, 2, 10, 12],
  ['invigilators are fewer', 30, 2, 10, 20],
  ['nobody watches', 30, 0, 10, 0],
  ['nobody watches, and no number is set', 30, 0, null, 0],
  ['no number is set', 30, 1, null, 30],
  ['no places', 0, 3, 10, 0],
])('capacity: %s', (_what, places, invigilators, per, capacity) => {
  expect(capacityOf({ places, invigilators }, per)).toBe(capacity)
})
