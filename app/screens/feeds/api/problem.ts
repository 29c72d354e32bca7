import type { Reason } from '~/booking/reasons'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { paths } from '~/paths'
import { answer } from './answer'

/** Every no of the API, with the status it comes with. */
export const problems = {
  unreadable: 400,
  'no-token': 401,
  'wrong-credentials': 401,
  'not-there': 404,
  'wrong-method': 405,
  taken: 409,
  closed: 409,
  'yours-already': 409,
  'too-late': 409,
  'too-early': 409,
  'too-short': 409,
  'too-long': 409,
  step: 409,
  'too-few': 409,
  'too-many': 409,
  'places-only': 409,
  'whole-only': 409,
  'not-open-to-you': 409,
  quota: 409,
  suspended: 409,
  'partner-ended': 409,
  'not-shared': 409,
  'outside-agreement': 409,
  'outside-hours': 409,
  'quota-used': 409,
  'too-late-to-change': 409,
  'cancelled-already': 409,
  'key-reused': 409,
  unconfirmed: 409,
  'not-confirmed': 409,
  released: 409,
  'not-begun': 409,
  'here-already': 409,
  over: 409,
  'not-yet': 409,
  'tokens-full': 409,
  'free-now': 409,
  'waiting-already': 409,
  'no-such-kind': 409,
  'waits-full': 409,
  'offer-accepted': 409,
  'offer-declined': 409,
  'offer-over': 409,
  'no-offer': 409,
  'no-dates': 409,
  'too-long-series': 409,
  backwards: 409,
  'not-first': 409,
  blackout: 409,
  'no-exam-day': 409,
  'not-your-day': 409,
  'late-start': 409,
  'late-end': 409,
  'outsiders-never': 409,
  'no-free-seats': 409,
  'no-resident-writes': 409,
  'no-hall': 409,
  full: 409,
  'no-invigilator': 409,
  'too-soon': 409,
  'no-support': 409,
  'no-tool': 409,
  referral: 409,
  'sitting-cancelled': 409,
  'campus-only': 409,
  'not-elsewhere': 409,
  'digital-not-elsewhere': 409,
  'asked-already': 409,
  'too-many-typed': 409,
  'not-recipient': 409,
  'own-mailbox': 409,
  'no-mailbox': 409,
  'too-far': 409,
  overlaps: 409,
  consent: 409,
  'other-time': 409,
  'not-now': 409,
  'not-yours': 409,
  fields: 422,
  'too-often': 429,
  bug: 500,
  busy: 503,
} as const satisfies Record<Reason['because'], number> & Record<string, number>

export type Problem = keyof typeof problems

/** Those that a booking, a move or a cancellation does not know: their sentences are the API's own. */
export type OwnProblem = Exclude<Problem, Reason['because']>

interface Said {
  /** What went wrong this time; the API's own problems have a sentence of their own. */
  detail: string
  headers?: Record<string, string>
  /** What is told beside the sentence: `errors`, `alternatives`, the numbers of a rule. */
  more?: Record<string, unknown>
}

/** Where a problem is explained: a place on the page about the API. */
export const problemType = (because: Problem) => `${paths.api()}#${because}`

/** A no, as RFC 9457 writes it, in the caller's language. */
export function problem(request: Request, because: Problem, { detail, headers, more }: Said): Response {
  const title = textIn(languageOf(request))(`api.titles.${because}`)
  const status = problems[because]
  return answer(
    { type: problemType(because), title, status, detail, because, ...more },
    { status, contentType: 'application/problem+json', headers },
  )
}

/** One of the API's own problems, with its own sentence. */
export function ownProblem(request: Request, because: OwnProblem, said: Omit<Said, 'detail'> = {}) {
  return problem(request, because, {
    detail: textIn(languageOf(request))(`api.details.${because}`),
    ...said,
  })
}

/** 404: not there, or not the caller's; it does not say which. */
export const notThere = (request: Request) => ownProblem(request, 'not-there')
