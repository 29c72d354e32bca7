import type { Db } from '#db/engine'
import type { Instant } from '~/lib/time'
import type { RequestId } from './request'
import type { RequestWish } from './request-wish'
import * as store from './support-store.server'

/** Keeps what somebody needs, apart from the request, with the words they have consented to (GDPR art. 9.2 a). */
export async function keepNeeds(
  tx: Db,
  requestId: RequestId,
  { needs, needsDetail, extraMinutes, separateRoom }: RequestWish,
  purpose: string,
  now: Instant,
): Promise<void> {
  const said = new Set(needs)
  if (extraMinutes > 0) said.add('extended-time')
  if (separateRoom) said.add('separate-room')
  await store.add(tx, { requestId, needs: [...said], detail: needsDetail, consentedAt: now, purpose })
}
