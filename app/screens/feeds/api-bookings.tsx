import { alternativesTo } from '~/booking/alternatives.server'
import { keyHeader, reserveBody } from '~/booking/form'
import { pageOfBookings } from '~/booking/list.server'
import { reserve } from '~/booking/reserve.server'
import { reserveForPartner } from '~/booking/reserve-for-partner.server'
import { requireToken } from '~/identity/guard.server'
import { newId } from '~/lib/id'
import { answer } from './api/answer'
import { bookingOut } from './api/booking-shape'
import { sealed } from './api/paging'
import { notThere } from './api/problem'
import { bookingsQuestion } from './api/questions'
import { idFrom, readBody, readHeader, readQuery } from './api/read'
import { refusedBooking } from './api/refusal'
import { type Asked, serve } from './api/serve'

async function list({ request, context }: Asked) {
  const who = await requireToken(request, context)
  const { from, limit, cursor } = readQuery(request, bookingsQuestion)
  const after = cursor ? { start: cursor[0], id: cursor[1] } : null
  const { items, next } = await pageOfBookings(who, from ?? context.now, after, limit)
  return answer({ items: items.map(bookingOut), next: next && sealed([next.start, next.id]) })
}

/** 201 for a new booking and for one that the same key has made before. */
async function book({ request, context }: Asked) {
  const who = await requireToken(request, context)
  const key = readHeader(request, 'Idempotency-Key', keyHeader) ?? newId()
  const { partner, ...body } = await readBody(request, reserveBody)
  const spaceId = idFrom<'space'>(request, body.spaceId)
  const wish = { ...body, spaceId, people: body.people ?? body.places }
  const reply = partner
    ? await reserveForPartner(who, idFrom<'partner'>(request, partner), wish, key, context.now)
    : await reserve(who, wish, key, context.now)
  if (reply.ok) return answer(bookingOut(reply.booking), { status: 201 })
  if (reply.because === 'gone') return notThere(request)
  return refusedBooking(request, reply, async () => (partner ? [] : alternativesTo(who, wish, context.now)))
}

const calls = serve({ get: list, post: book })
export const loader = calls
export const action = calls
