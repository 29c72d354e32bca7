import { z } from 'zod'
import { type Reason, reasonText } from '~/booking/reasons'
import type { Text } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import { examples } from './examples'
import { type OwnProblem, type Problem, problems, problemType } from './problem'
import { alternative } from './space-shape'

/** The codes, in the order of their status. */
export const codes = Object.keys(problems) as Problem[]

/** A no. */
export const problemShape = z
  .looseObject({
    type: z.string().describe('Where the problem is explained, relative to this host.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('One sentence for people, in the caller’s language.'),
    because: z.enum(codes).optional().describe('The code. It never changes.'),
    errors: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe('Of `fields`: what is wrong with each field.'),
    alternatives: z
      .array(alternative)
      .optional()
      .describe('Up to three that were free a moment ago, the nearest first.'),
    requestId: z.string().optional().describe('Of `bug`: what our log knows it by.'),
  })
  .describe('RFC 9457. Beside these fields stand the numbers of the rule that said no.')

/** One of each refusal of a booking's rules, with numbers as a centre might choose them. */
const refusals: { [Code in Reason['because']]: Reason & { because: Code } } = {
  taken: { ok: false, because: 'taken' },
  closed: { ok: false, because: 'closed' },
  busy: { ok: false, because: 'busy' },
  'places-only': { ok: false, because: 'places-only' },
  'whole-only': { ok: false, because: 'whole-only' },
  'yours-already': { ok: false, because: 'yours-already' },
  'cancelled-already': { ok: false, because: 'cancelled-already' },
  'key-reused': { ok: false, because: 'key-reused' },
  unconfirmed: { ok: false, because: 'unconfirmed' },
  'too-late': { ok: false, because: 'too-late', minutesBefore: 60 },
  'too-early': { ok: false, because: 'too-early', daysBefore: 90 },
  'too-short': { ok: false, because: 'too-short', fewest: 30 },
  'too-few': { ok: false, because: 'too-few', fewest: 2 },
  'too-long': { ok: false, because: 'too-long', most: 240 },
  'too-many': { ok: false, because: 'too-many', most: 6 },
  step: { ok: false, because: 'step', stepMinutes: 30 },
  'not-open-to-you': { ok: false, because: 'not-open-to-you', audience: 'residents' },
  quota: { ok: false, because: 'quota', limit: 'open', most: 10 },
  suspended: { ok: false, because: 'suspended', until: '2026-09-15' as LocalDate },
  'partner-ended': { ok: false, because: 'partner-ended' },
  'not-shared': { ok: false, because: 'not-shared' },
  'outside-agreement': {
    ok: false,
    because: 'outside-agreement',
    from: '2026-08-24' as LocalDate,
    until: '2027-06-11' as LocalDate,
  },
  'outside-hours': {
    ok: false,
    because: 'outside-hours',
    weekdays: [1, 2, 3, 4, 5],
    fromMinute: 480,
    untilMinute: 960,
  },
  'quota-used': {
    ok: false,
    because: 'quota-used',
    left: 60,
    most: 600,
    renews: '2026-11-30' as LocalDate,
  },
  'too-late-to-change': { ok: false, because: 'too-late-to-change', minutesBefore: 60 },
  'too-often': { ok: false, because: 'too-often', retryAfterSeconds: 120 },
  'not-confirmed': { ok: false, because: 'not-confirmed' },
  released: { ok: false, because: 'released' },
  'not-begun': { ok: false, because: 'not-begun' },
  'here-already': { ok: false, because: 'here-already' },
  over: { ok: false, because: 'over' },
  'not-yet': { ok: false, because: 'not-yet', minutesBefore: 15 },
}

const isRefusal = (code: Problem): code is Reason['because'] => code in refusals

const besides = (code: OwnProblem, text: Text) =>
  code === 'fields'
    ? { errors: { start: [text('api.errors.moment')] } }
    : code === 'bug'
      ? { requestId: '0c9d3a52-5d1c-4d0e-9e63-3f2b8f0a7b11' }
      : {}

/** A problem as it might be answered. */
export function exampleProblem(code: Problem, text: Text): z.output<typeof problemShape> {
  const head = { type: problemType(code), title: text(`api.titles.${code}`), status: problems[code] }
  if (!isRefusal(code)) {
    return { ...head, detail: text(`api.details.${code}`), because: code, ...besides(code, text) }
  }
  const { ok: _ok, because: _because, ...numbers } = refusals[code]
  const instead = code === 'taken' ? { alternatives: examples.alternatives } : {}
  return { ...head, detail: reasonText(refusals[code], text), because: code, ...numbers, ...instead }
}
