import { keyHeader } from '~/booking/form'
import { findSeries } from '~/booking/list-series.server'
import { makeSeries } from '~/booking/make-series.server'
import { previewSeries } from '~/booking/preview-series.server'
import { seriesBody, wishOfBody } from '~/booking/series-form'
import { findSpaceCentre } from '~/centres/list.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaffToken, requireToken } from '~/identity/guard.server'
import { newId } from '~/lib/id'
import { answer } from './api/answer'
import { notThere } from './api/problem'
import { refusedSeries } from './api/queue-refusal'
import { idFrom, readBody, readHeader } from './api/read'
import { previewOut, seriesOut } from './api/series-shape'
import { type Asked, serve } from './api/serve'

/** 200 for a preview; 201 for a series, also one that the same key has made before. */
async function make({ request, context }: Asked) {
  await requireToken(request, context)
  const key = readHeader(request, 'Idempotency-Key', keyHeader) ?? newId()
  const { preview, ...body } = await readBody(request, seriesBody)
  const spaceId = idFrom<'space'>(request, body.spaceId)
  const centreId = await findSpaceCentre(spaceId)
  const who = centreId && (await requireStaffToken(request, context, centreId))
  if (!who) return notThere(request)
  const wish = { ...wishOfBody({ ...body, preview }), spaceId }
  const text = textIn(languageOf(request))
  if (preview) {
    const seen = await previewSeries(who, wish, context.now, text)
    if (seen.ok) return answer(previewOut(seen.days))
    return seen.because === 'gone' ? notThere(request) : refusedSeries(request, seen)
  }
  const reason = text('series.gaveWay', { title: wish.title })
  const reply = await makeSeries(who, wish, key, reason, context.now)
  if (!reply.ok) return reply.because === 'gone' ? notThere(request) : refusedSeries(request, reply)
  const made = await findSeries(who, reply.id, context.now)
  return made ? answer(seriesOut(made), { status: 201 }) : notThere(request)
}

const calls = serve({ post: make })
export const loader = calls
export const action = calls
