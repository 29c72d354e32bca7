import { change, read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import { textIn } from '~/i18n/text'
import { aliasText, shownName } from '~/identity/shown-name'
import { findPerson } from '~/identity/steps.server'
import { type Instant, localDate } from '~/lib/time'
import { advance } from './advance-steps.server'
import type { RequestId } from './request'
import * as requests from './request-store.server'
import { daysOf, type RecordClass, recordClasses } from './retention'
import * as eraser from './retention-erase-store.server'
import * as expired from './retention-expired-store.server'
import { expiredOf } from './retention-list.server'
import * as store from './retention-store.server'

/** So many in one write, so that no booking waits behind it. */
const batchMost = 100
const requestsMost = 10

/** At night: erases what is kept no longer, class by class, and keeps how much it was, never whose. */
export async function purgeExams(now: Instant): Promise<void> {
  for (const centreId of await store.centresWithExams(read())) {
    const known = await store.centreWithDays(read(), centreId)
    if (!known) continue
    const { centre } = known
    const days = daysOf(known.said)
    const today = localDate(now, centre.timeZone)
    for (const recordClass of recordClasses)
      await purgeClass(expiredOf(centreId, recordClass, days[recordClass], today, centre.timeZone), now)
  }
}

async function purgeClass(which: expired.Expired, now: Instant): Promise<void> {
  const most = which.recordClass === 'request' ? requestsMost : batchMost
  for (;;) {
    const erased = await change(async (tx) => {
      const ids = await expired.nextExpired(tx, which, most)
      const { recordClass } = which
      if (ids.length === 0) return 0
      const count =
        recordClass === 'request'
          ? await purgeRequests(tx, ids as RequestId[], now)
          : await eraser.erase(tx, recordClass, ids, now).then(() => ids.length)
      if (count > 0) await logged(tx, which, count, now)
      return count
    })
    if (erased < most) return
  }
}

const logged = (
  tx: Parameters<typeof store.logPurge>[0],
  { centreId, recordClass, beforeAt }: { centreId: CentreId; recordClass: RecordClass; beforeAt: Instant },
  count: number,
  now: Instant,
) => store.logPurge(tx, { centreId, recordClass, at: now, olderThan: beforeAt, count })

/** What is somebody's of a request is blanked, and it is nobody's any more; the row stays, to be counted. */
const blank = {
  note: '',
  reason: '',
  arrangement: '',
  anonymityCode: '',
  municipalityCode: null,
  residencyReason: '',
  residencyBy: null,
  programme: '',
  identityKind: null,
  universityOkBy: '',
} as const

async function purgeRequests(
  tx: Parameters<typeof store.logPurge>[0],
  ids: RequestId[],
  now: Instant,
): Promise<number> {
  let purged = 0
  for (const id of ids) {
    const request = await requests.find(tx, id)
    if (!request) continue
    const step = { event: 'purge', by: 'clock', personId: null, now, change: blank } as const
    const isPurged = request.state === 'purged'
    if (!isPurged && !(await advance(tx, request, step)).ok) continue
    const person = await findPerson(tx, request.personId)
    const text = textIn('sv')
    const payer = person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : ''
    await eraser.blankEvents(tx, id)
    await eraser.forgetTraces(tx, request, payer)
    await requests.forgetPeople(tx, id)
    purged += 1
  }
  return purged
}
