import type { z } from 'zod'
import { keyHeader } from '~/booking/form'
import type { CentreId } from '~/centres/centre'
import { findRequest, pageForOffice, pageOfRequests } from '~/exams/request-pages.server'
import type { RequestWish } from '~/exams/request-wish'
import { submitRequest } from '~/exams/submit-request.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { examOfficeAt, requireToken } from '~/identity/guard.server'
import { newId } from '~/lib/id'
import { answer } from './api/answer'
import { examRequestBody, examRequestsQuestion } from './api/exam-questions'
import { refusedExam } from './api/exam-refusal'
import { examRequestOut } from './api/exam-request-shape'
import { sealed } from './api/paging'
import { notThere } from './api/problem'
import { readBody, readHeader, readQuery } from './api/read'
import { type Asked, serve } from './api/serve'

async function list({ request, context }: Asked) {
  const who = await requireToken(request, context)
  const { university, attendance, limit, cursor } = readQuery(request, examRequestsQuestion)
  const after = cursor ? { createdAt: cursor[0], id: cursor[1] } : null
  const office = university === undefined ? null : await examOfficeAt(who, university)
  if (university !== undefined && !office) return notThere(request)
  const { items, next } = office
    ? await pageForOffice(office, { attendance }, limit, after)
    : await pageOfRequests(who, limit, after)
  const text = textIn(languageOf(request))
  const to = office ? 'university' : 'learner'
  return answer({
    items: items.map((one) => examRequestOut(one, to, text)),
    next: next && sealed([next.createdAt, next.id]),
  })
}

/** What a body says, as a wish. */
function wishOf({ centre, sitting, typed, support, start, ...body }: z.output<typeof examRequestBody>) {
  if (sitting === undefined && typed === undefined) return null
  const { university, start: startMinute, ...exam } = typed ?? { university: null, start: null }
  const wish: RequestWish = {
    ...body,
    sitting:
      sitting !== undefined
        ? { id: sitting }
        : ({ ...exam, universityId: university, startMinute } as Exclude<
            RequestWish['sitting'],
            { id: unknown }
          >),
    centreId: centre as string as CentreId,
    extraMinutes: support?.extraMinutes ?? 0,
    separateRoom: support?.separateRoom ?? false,
    needs: support?.needs ?? [],
    needsDetail: support?.detail ?? '',
    consents: support?.consent ?? false,
    startMinute: start,
  }
  return wish
}

/** 201 for a new request and for one that the same key has made before. */
async function ask({ request, context }: Asked) {
  const who = await requireToken(request, context)
  const key = readHeader(request, 'Idempotency-Key', keyHeader) ?? newId()
  const wish = wishOf(await readBody(request, examRequestBody))
  if (!wish) return notThere(request)
  const text = textIn(languageOf(request))
  const reply = await submitRequest(who, wish, { key, purpose: text('api.exams.purpose') }, context.now)
  if (!reply.ok) return refusedExam(request, reply)
  const shown = await findRequest(who, reply.request.id)
  return shown ? answer(examRequestOut(shown, 'learner', text), { status: 201 }) : notThere(request)
}

const calls = serve({ get: list, post: ask })
export const loader = calls
export const action = calls
