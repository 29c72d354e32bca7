import type { Text } from '~/i18n/text'
import { type Reason, reasonText, refusedWith } from './reasons'
import type { SeriesReason } from './series'

const own = ['no-dates', 'too-long-series', 'backwards', 'not-first'] as const

const isOwn = (reason: SeriesReason | Reason): reason is SeriesReason =>
  (own as readonly string[]).includes(reason.because)

/** The sentence for a refusal of a series, in the reader's language. */
export const seriesReasonText = (reason: SeriesReason | Reason, text: Text): string =>
  isOwn(reason) ? text(`series.reasons.${reason.because}`) : reasonText(reason, text)

/** What a page that refuses a series is answered with: as a single booking, or 409 for a rule of series. */
export const seriesRefusedWith = (reason: SeriesReason | Reason): ReturnType<typeof refusedWith> =>
  isOwn(reason) ? { status: 409 } : refusedWith(reason)
