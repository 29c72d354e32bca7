import { expect, test } from 'vitest'
import { type FeeAnswer, feeOf, groupOf, penaltyOf } from './fee-rules'
import { type AttemptLimit, type Education, type Penalty, type ResidencyGroup, termsOf } from './policy'

const group = (name: string, ...municipalities: string[]): ResidencyGroup => ({
  ...termsOf({}),
  name,
  municipalities,
})
const leksand = { groups: [group('Leksand', '2029'), group('Grannar', '2031', '2026', '2029')] }

test.each([
  ['2029', 'Leksand'],
  ['2026', 'Grannar'],
  ['2080', undefined],
  [null, undefined],
])('a learner from %s is in the first group that holds it: %s', (municipality, name) => {
  expect(groupOf(leksand, municipality)?.name).toBe(name)
})

const fees = (university: number | null, yh: number | null = null) => ({ university, yh, komvux: null })
const limit = (
  attempts: number,
  afterwards: AttemptLimit['afterwards'],
  fee: number | null,
): AttemptLimit => ({
  attempts,
  afterwards,
  fee,
})
const fee = (amount: number): FeeAnswer => ({ is: 'fee', amount })

test.each<[string, ReturnType<typeof fees>, AttemptLimit | null, Education, number, FeeAnswer]>([
  ['Gävle, resident, first time', fees(0), limit(3, 'either', 800), 'university', 1, fee(0)],
  ['Gävle, resident, second resit', fees(0), limit(3, 'either', 800), 'university', 3, fee(0)],
  [
    'Gävle, resident, third resit',
    fees(0),
    limit(3, 'either', 800),
    'university',
    4,
    { is: 'either', amount: 800 },
  ],
  ['Gävle, outsider', fees(800), null, 'university', 9, fee(800)],
  ['Gotland, resident', fees(100), null, 'university', 1, fee(100)],
  ['nobody has said', fees(null), null, 'university', 1, { is: 'unknown' }],
  ['0 is a fee, not nothing said', fees(0), null, 'university', 1, fee(0)],
  ['by kind of education', fees(100, 300), null, 'yh', 1, fee(300)],
  ['a kind that nobody has said', fees(100, 300), null, 'komvux', 1, { is: 'unknown' }],
  ['then a fee', fees(0), limit(2, 'fee', 200), 'university', 3, fee(200)],
  [
    'then a fee that is less than the group’s own',
    fees(500),
    limit(2, 'fee', 200),
    'university',
    3,
    fee(500),
  ],
  ['then a fee that nobody has said', fees(0), limit(2, 'fee', null), 'university', 3, { is: 'unknown' }],
  ['then back to the university', fees(0), limit(1, 'referral', null), 'university', 2, { is: 'referral' }],
  [
    'either, of an unknown fee',
    fees(0),
    limit(1, 'either', null),
    'university',
    2,
    { is: 'either', amount: null },
  ],
])('%s', (_who, own, attempts, education, attempt, answer) => {
  expect(feeOf({ fees: own, attempts }, education, attempt)).toEqual(answer)
})

test.each<[string, Penalty | null, FeeAnswer, number | null]>([
  ['Västervik, no-show', { examFee: false, plus: 200 }, fee(0), 200],
  ['Botkyrka, no-show, outsider', { examFee: true, plus: 100 }, fee(600), 700],
  ['Botkyrka, no-show, resident', { examFee: true, plus: 100 }, fee(0), 100],
  ['the fee is not known', { examFee: true, plus: 100 }, { is: 'unknown' }, null],
  ['nothing is taken', { examFee: false, plus: 0 }, fee(600), 0],
  ['nobody has said', null, fee(600), null],
])('%s', (_who, penalty, of, amount) => {
  expect(penaltyOf(penalty, of)).toBe(amount)
})
