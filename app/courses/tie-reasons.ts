import type { Text } from '~/i18n/text'
import { savedMost, watchesMost } from './saved-rules'
import { type FindableFault, type GreetingFault, greetingsADay, tiesMost, unansweredMost } from './tie-rules'

type Code =
  | FindableFault
  | GreetingFault
  | 'gone'
  | 'busy'
  | 'ties-full'
  | 'unknown-centre'
  | 'too-many-places'
  | 'saved-full'
  | 'watches-full'
  | 'watch-empty'

const numbers: Partial<Record<Code, number>> = {
  'ties-full': tiesMost,
  'saved-full': savedMost,
  'watches-full': watchesMost,
  'too-many-today': greetingsADay,
  unanswered: unansweredMost,
}

/** The sentence for a refusal about what one studies, saves and writes, in the reader's language. */
export const tieReasonText = ({ because }: { because: Code }, text: Text): string =>
  because === 'busy'
    ? text('ui.errors.busy')
    : text(`courseTies.reasons.${because}`, { most: numbers[because] ?? 0 })
