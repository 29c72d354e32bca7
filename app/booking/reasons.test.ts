import { expect, test } from 'vitest'
import { languages } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import { day } from '../../scripts/testing/made'
import { type Reason, reasonText, refusedWith } from './reasons'

const no = { ok: false } as const

/** Every refusal, in each of its shapes: the compiler misses the one that is not here. */
const refusals = {
  taken: [
    { ...no, because: 'taken' },
    { ...no, because: 'taken', yours: true },
  ],
  closed: [{ ...no, because: 'closed' }],
  busy: [{ ...no, because: 'busy' }],
  'places-only': [{ ...no, because: 'places-only' }],
  'whole-only': [{ ...no, because: 'whole-only' }],
  'yours-already': [{ ...no, because: 'yours-already' }],
  'cancelled-already': [{ ...no, because: 'cancelled-already' }],
  'key-reused': [{ ...no, because: 'key-reused' }],
  'too-late': [
    { ...no, because: 'too-late', minutesBefore: 0 },
    { ...no, because: 'too-late', minutesBefore: 90 },
  ],
  'too-early': [
    { ...no, because: 'too-early', daysBefore: 1 },
    { ...no, because: 'too-early', daysBefore: 14 },
  ],
  unconfirmed: [{ ...no, because: 'unconfirmed' }],
  'too-short': [{ ...no, because: 'too-short', fewest: 30 }],
  'too-few': [
    { ...no, because: 'too-few', fewest: 1 },
    { ...no, because: 'too-few', fewest: 3 },
  ],
  'too-long': [{ ...no, because: 'too-long', most: 240 }],
  'too-many': [
    { ...no, because: 'too-many', most: 1 },
    { ...no, because: 'too-many', most: 6 },
  ],
  step: [{ ...no, because: 'step', stepMinutes: 30 }],
  'not-open-to-you': [
    { ...no, because: 'not-open-to-you', audience: 'residents' },
    { ...no, because: 'not-open-to-you', audience: 'approved' },
  ],
  quota: [
    { ...no, because: 'quota', limit: 'open', most: 1 },
    { ...no, because: 'quota', limit: 'open', most: 3 },
    { ...no, because: 'quota', limit: 'day', most: 240 },
    { ...no, because: 'quota', limit: 'week', most: 600 },
  ],
  suspended: [{ ...no, because: 'suspended', until: '2026-09-15' as LocalDate }],
  'too-late-to-change': [
    { ...no, because: 'too-late-to-change', minutesBefore: 0 },
    { ...no, because: 'too-late-to-change', minutesBefore: 120 },
  ],
  'too-often': [
    { ...no, because: 'too-often', retryAfterSeconds: 60 },
    { ...no, because: 'too-often', retryAfterSeconds: 600 },
  ],
  'not-confirmed': [{ ...no, because: 'not-confirmed' }],
  released: [{ ...no, because: 'released' }],
  'not-begun': [{ ...no, because: 'not-begun' }],
  'here-already': [{ ...no, because: 'here-already' }],
  over: [{ ...no, because: 'over' }],
  'not-yet': [{ ...no, because: 'not-yet', minutesBefore: 15 }],
  'partner-ended': [{ ...no, because: 'partner-ended' }],
  'not-shared': [{ ...no, because: 'not-shared' }],
  'outside-agreement': [
    { ...no, because: 'outside-agreement', from: day('2026-08-24'), until: day('2027-06-11') },
    { ...no, because: 'outside-agreement', from: day('2026-08-24'), until: null },
  ],
  'outside-hours': [
    { ...no, because: 'outside-hours', weekdays: [1, 2, 3, 4, 5], fromMinute: 480, untilMinute: 960 },
    { ...no, because: 'outside-hours', weekdays: [2, 4], fromMinute: 1020, untilMinute: 1440 },
  ],
  'quota-used': [
    { ...no, because: 'quota-used', left: 90, most: 600, renews: day('2026-11-30') },
    { ...no, because: 'quota-used', left: 0, most: 600, renews: day('2026-11-30') },
  ],
} satisfies Record<Reason['because'], Reason[]>

const cases: Reason[] = Object.values(refusals).flat()

/** Numbers of a refusal as its sentence writes them. */
const written = (number: number) => [number, Math.floor(number / 60), number % 60].map(String)

test.each(cases.map((reason) => [JSON.stringify({ ...reason, ok: undefined }), reason] as const))(
  '%s is said in a sentence, with its number, in both languages',
  (_case, reason) => {
    for (const language of languages) {
      const sentence = reasonText(reason, textIn(language))
      expect(sentence).toMatch(/^\p{Lu}.*[.]$/u)
      expect(sentence).not.toMatch(/[{}]|booking\.\w|undefined|NaN/)
      const number = Object.values(reason).find((value): value is number => typeof value === 'number')
      if (number) expect(written(number).some((digits) => sentence.includes(digits))).toBe(true)
    }
  },
)

test('no two refusals are said in the same words', () => {
  // A place that is taken by one's own booking is said as just that.
  const others = cases.filter((reason) => !('yours' in reason))
  const sentences = others.map((reason) => reasonText(reason, textIn('sv')))
  expect(sentences.filter((one, at) => sentences.indexOf(one) !== at)).toEqual([])
})

test.each<[Reason, ReturnType<typeof refusedWith>]>([
  [{ ...no, because: 'taken' }, { status: 409 }],
  [
    { ...no, because: 'too-often', retryAfterSeconds: 41 },
    { status: 429, headers: { 'retry-after': '41' } },
  ],
  [
    { ...no, because: 'busy' },
    { status: 503, headers: { 'retry-after': '2' } },
  ],
])('a page says %j with its number, and when to come again', (reason, answer) => {
  expect(refusedWith(reason)).toEqual(answer)
})
