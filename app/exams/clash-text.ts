import { clockTime } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import type { HostRefusal } from './host-rules'
import { blackoutText } from './policy-text'

/** Why a request does not go as it stands. */
export interface Clash {
  /** What was in the way as it became a conflict: a code of a rule, or of what staff did; null: nobody wrote it down. */
  because: string | null
  /** What staff wrote with it. */
  reason: string
  /** What the rules say of its time now; null: they have nothing against it. */
  now: HostRefusal | null
}

/** Which rule is broken, in words, for staff who settle it; and whether it still is. */
export function clashTexts({ because, reason, now }: Clash, language: Language): string[] {
  const text = textIn(language)
  const isSame = now !== null && now.because === because
  const first = isSame ? refusalText(now, language) : codeText(because, language)
  return [
    reason ? text('examDesk.clash.withReason', { what: first, reason }) : first,
    ...(isSame ? [] : now ? [refusalText(now, language)] : [text('examDesk.clash.nothingNow')]),
  ]
}

function codeText(because: string | null, language: Language): string {
  const text = textIn(language)
  const key = `examDesk.clash.because.${because}`
  const found = say(text, key)
  return because === null || found === key ? text('examDesk.clash.unknown') : found
}

/** With the clock time or the day that the rule says. */
function refusalText(answer: HostRefusal, language: Language): string {
  const text = textIn(language)
  switch (answer.because) {
    case 'blackout':
      return text('examDesk.clash.at.blackout', { rule: blackoutText(answer.rule, language) })
    case 'too-early':
    case 'late-start':
    case 'late-end':
      return text(`examDesk.clash.at.${answer.because}`, { time: clockTime(answer.minute, language) })
    default:
      return codeText(answer.because, language)
  }
}
