import { cleanLine, cleanText } from '~/lib/clean'
import { notUs } from './not-us'
import type { UniversityAnswer } from './university-answer'

/** The most characters of each. */
export const answerMost = { reason: 500, anonymityCode: 40, contact: 200 } as const

export type AnswerError =
  | 'reason-missing'
  | 'reason-long'
  | 'code-long'
  | 'contact-missing'
  | 'contact-long'
  | 'too-many'

type Read<Value> = { ok: true; value: Value } | { ok: false; because: AnswerError }

/** A yes, with a code to write under where the exam is anonymous. */
export function readYes(form: FormData): Read<UniversityAnswer> {
  const anonymityCode = cleanLine(String(form.get('anonymityCode') ?? ''))
  if (anonymityCode.length > answerMost.anonymityCode) return { ok: false, because: 'code-long' }
  return { ok: true, value: { says: 'yes', reason: '', anonymityCode } }
}

/** A no, which says why. */
export function readNo(form: FormData): Read<UniversityAnswer> {
  const reason = cleanText(String(form.get('reason') ?? ''))
  if (!reason) return { ok: false, because: 'reason-missing' }
  if (reason.length > answerMost.reason) return { ok: false, because: 'reason-long' }
  return { ok: true, value: { says: 'no', reason, anonymityCode: '' } }
}

/** A no of whoever the question should not have gone to. */
export const readNotUs = (): Read<UniversityAnswer> => ({
  ok: true,
  value: { says: 'no', reason: notUs, anonymityCode: '' },
})

/** Who else answers. */
export function readContact(form: FormData): Read<string> {
  const value = cleanLine(String(form.get('contact') ?? ''))
  if (!value) return { ok: false, because: 'contact-missing' }
  return value.length > answerMost.contact ? { ok: false, because: 'contact-long' } : { ok: true, value }
}

/** The answer that stood on the page when it was read; undefined: nobody knows. */
export function readSeen(form: FormData): boolean | null | undefined {
  const said = form.get('seen')
  return said === 'yes' ? true : said === 'no' ? false : said === 'none' ? null : undefined
}
