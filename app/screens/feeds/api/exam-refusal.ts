import type { TooOften } from '~/exams/request-pace.server'
import type { StepRefusal } from '~/exams/request-states'
import type { RequestRefusal } from '~/exams/request-wish'
import type { ElsewhereRefusal } from '~/exams/university-rules'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Busy, Refusal } from '~/lib/result'
import { clock } from '~/lib/time'
import { notThere, type OwnProblem, problem } from './problem'

/** Every no to whoever wants to write an exam, besides that it is not there. */
export type ExamNo =
  | Exclude<RequestRefusal, Refusal<'gone'>>
  | ElsewhereRefusal
  | StepRefusal
  | Busy
  | TooOften
type ExamCode = Exclude<ExamNo['because'], 'gone'>

/** Codes that bookings have too, where exams have a sentence of their own for them. */
const shared = {
  unconfirmed: true,
  closed: true,
  'too-late': true,
  'too-early': true,
  over: true,
  'key-reused': true,
  busy: true,
  'too-often': true,
} as const satisfies Partial<Record<ExamCode, true>>
type Shared = keyof typeof shared

/** The others are the API's own: a table, so that none is forgotten. */
export const examCodes = {
  blackout: true,
  'no-exam-day': true,
  'not-your-day': true,
  'late-start': true,
  'late-end': true,
  'outsiders-never': true,
  'no-free-seats': true,
  'no-resident-writes': true,
  'no-hall': true,
  full: true,
  'no-invigilator': true,
  'too-soon': true,
  'no-support': true,
  'no-tool': true,
  referral: true,
  'sitting-cancelled': true,
  'campus-only': true,
  'not-elsewhere': true,
  'digital-not-elsewhere': true,
  'asked-already': true,
  'too-many-typed': true,
  'not-recipient': true,
  'own-mailbox': true,
  'no-mailbox': true,
  'too-far': true,
  overlaps: true,
  consent: true,
  'other-time': true,
  'not-now': true,
  'not-yours': true,
} as const satisfies Record<Exclude<ExamCode, Shared>, true> & Partial<Record<OwnProblem, true>>

const isShared = (because: ExamCode): because is Shared => because in shared
const busySeconds = 2

/** The answer where somebody may not write an exam as they wish, with the numbers of the rule that says so. */
export function refusedExam(request: Request, reason: ExamNo | Refusal<'gone'>): Response {
  if (reason.because === 'gone') return notThere(request)
  const text = textIn(languageOf(request))
  const { because } = reason
  const detail = isShared(because) ? text(`api.exams.${because}`) : text(`api.details.${because}`)
  const wait =
    'retryAfterSeconds' in reason ? reason.retryAfterSeconds : because === 'busy' ? busySeconds : undefined
  return problem(request, because, {
    detail,
    ...(wait !== undefined && { headers: { 'retry-after': String(wait) } }),
    more: {
      ...('minute' in reason && { at: clock(reason.minute) }),
      ...(wait !== undefined && because === 'too-often' && { retryAfterSeconds: wait }),
    },
  })
}
