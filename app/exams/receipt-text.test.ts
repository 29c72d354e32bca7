import { expect, test } from 'vitest'
import { instant, type LocalDate } from '~/lib/time'
import { receiptFacts } from './receipt-text'

const charge = {
  kind: 'fee' as const,
  amount: 800,
  withVat: true,
  // Half past midnight in Stockholm: the next day.
  paidAt: instant(Date.UTC(2026, 10, 23, 23, 30)),
  refundedAt: null,
  way: 'swish' as const,
  paymentReference: 'S-17',
}
const paid = {
  charge,
  centre: { name: 'Lärcentrum Ett', timeZone: 'Europe/Stockholm', address: 'Storgatan 1' },
  who: 'Åsa Öhman',
  exam: { courseCode: 'M0047M', university: 'LTU', date: '2026-12-10' as LocalDate },
  reference: 'ABC234',
}
const lines = (over: object = {}, language: 'sv' | 'en' = 'sv') =>
  receiptFacts({ ...paid, charge: { ...charge, ...over } }, language).map(
    ({ term, value }) => `${term}: ${value}`,
  )

test('a receipt says who paid whom what, for what, when and how', () => {
  expect(lines()).toEqual([
    'Mottagare: Lärcentrum Ett, Storgatan 1',
    'Betalt av: Åsa Öhman',
    'Avser: Tentamensavgift',
    'Tenta: M0047M, LTU, torsdag 10 december 2026',
    'Belopp: 800\u00a0kr',
    'Moms: moms ingår',
    'Betalt: 24 november 2026',
    'Betalsätt: Swish',
    'Referens: S-17',
    'Anmälans kod: ABC234',
  ])
})

test.each([
  ['of a fine for not coming', { kind: 'no-show' }, 'For: No-show'],
  ['without VAT', { withVat: false }, 'VAT: without VAT'],
  ['paid back', { refundedAt: instant(Date.UTC(2026, 11, 1, 12)) }, 'Paid back: 1 December 2026'],
])('in English, %s', (_what, over, line) => {
  expect(lines(over, 'en')).toContain(line)
})

test.each([
  ['nobody has said whether there is VAT', { withVat: null }, 'Moms'],
  ['there is no reference', { paymentReference: '' }, 'Referens'],
  ['it was not paid back', {}, 'Återbetalt'],
])('where %s, nothing is said of it', (_what, over, term) => {
  expect(lines(over).filter((line) => line.startsWith(`${term}:`))).toEqual([])
})
