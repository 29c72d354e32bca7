import type { Id } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant, minuteMs } from '~/lib/time'

export type CodeId = Id<'code'>

/** A sign-in code is for now; a new account's is for when its owner comes to read their mail. */
export const codeGoodForMs = { 'sign-in': 10 * minuteMs, 'confirm-address': dayMs } as const
export type CodePurpose = keyof typeof codeGoodForMs

/** Wrong guesses that a code bears. Of a million codes five guesses find one in two hundred thousand. */
export const codeTriesMost = 5

/** A code that was mailed, without its digits. */
export interface MailedCode {
  id: CodeId
  expiresAt: Instant
  /** Wrong guesses so far. */
  tries: number
  usedAt: Instant | null
}

/** The digits as they were meant: people copy spaces and dashes along. */
export const plainDigits = (typed: string) => typed.replace(/[\s\p{Pd}]/gu, '')

/**
 * Do these digits open? A code opens once, in its time, and while it has not been guessed at too often. Which of
 * these it failed at is not told: that would tell that there is an account.
 * @param digits what the code is, one for each secret that counts
 */
export function opens(
  code: MailedCode,
  digits: readonly string[],
  typed: string,
  now: Instant,
): { ok: true } | Refusal<'wrong-mailed-code'> {
  const alive = code.usedAt === null && now < code.expiresAt && code.tries < codeTriesMost
  return alive && digits.includes(plainDigits(typed))
    ? { ok: true }
    : { ok: false, because: 'wrong-mailed-code' }
}
