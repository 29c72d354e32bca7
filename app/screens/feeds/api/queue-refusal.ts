import type { Reason } from '~/booking/reasons'
import type { SeriesReason } from '~/booking/series'
import { seriesReasonText } from '~/booking/series-reasons'
import { type QueueReason, queueReasonText } from '~/booking/wait-reasons'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { problem } from './problem'
import { refusedBooking } from './refusal'

const queueCodes: Record<QueueReason['because'], true> = {
  'free-now': true,
  'waiting-already': true,
  'no-such-kind': true,
  'waits-full': true,
  'offer-accepted': true,
  'offer-declined': true,
  'offer-over': true,
  'no-offer': true,
}
const isQueues = (reason: QueueReason | Reason): reason is QueueReason => reason.because in queueCodes

/** The answer where the queue, or a rule of booking, said no. */
export function refusedWait(request: Request, reason: QueueReason | Reason): Promise<Response> | Response {
  if (!isQueues(reason)) return refusedBooking(request, reason)
  const { ok: _ok, because, ...numbers } = reason
  return problem(request, because, {
    detail: queueReasonText(reason, textIn(languageOf(request))),
    more: numbers,
  })
}

const seriesCodes: Record<SeriesReason['because'], true> = {
  'no-dates': true,
  'too-long-series': true,
  backwards: true,
  'not-first': true,
}
const isOfSeries = (reason: SeriesReason | Reason): reason is SeriesReason => reason.because in seriesCodes

/** The answer where a series cannot be. */
export function refusedSeries(request: Request, reason: SeriesReason | Reason): Promise<Response> | Response {
  if (!isOfSeries(reason)) return refusedBooking(request, reason)
  return problem(request, reason.because, { detail: seriesReasonText(reason, textIn(languageOf(request))) })
}
