import { duration } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'

/** What is done for somebody, never why; null: nothing. */
export function doneFor(
  { extraMinutes, separateRoom }: { extraMinutes: number; separateRoom: boolean },
  language: Language,
): string | null {
  const text = textIn(language)
  const time = duration(extraMinutes)
  if (extraMinutes > 0) return text(separateRoom ? 'seats.request.both' : 'seats.request.extra', { time })
  return separateRoom ? text('seats.request.room') : null
}
