import type { Db } from '#db/engine'
import { centreName } from '~/centres/steps.server'
import * as deviationStore from './day-deviation-store.server'
import { bySide, deviationsFor } from './day-report'
import { dayStates } from './day-states'
import * as store from './day-store.server'
import { mailboxOf } from './mailbox'
import type { UniversityId } from './policy'
import { policyOn } from './policy-dates'
import type { SessionId } from './session'
import * as universities from './university-store.server'

/** What each university is told of a session, its own learners only; null when there is none. Six statements. */
export async function sidesOf(db: Db, sessionId: SessionId) {
  const centreId = await store.centreOf(db, sessionId)
  const session = centreId && (await store.findWithRoom(db, centreId, sessionId))
  const centre = centreId && (await centreName(db, centreId))
  if (!session || !centre) return null
  const rows = await store.seated(db, sessionId, dayStates)
  const ids = [...new Set(rows.flatMap(({ university }) => university?.id ?? []))] as UniversityId[]
  const policies = await universities.listOf(db, ids)
  const deviations = await deviationStore.list(db, sessionId)
  const addressOf = ({ sitting, university }: (typeof rows)[number]) =>
    mailboxOf({ ...sitting, policy: university && policyOn(policies.get(university.id) ?? [], sitting.date) })
  const sides = bySide(rows).flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { university, sitting } = first
    const addresses = own.map(addressOf)
    return {
      /** By which the side is known in addresses and links. */
      sittingId: sitting.id,
      sittingIds: [...new Set(own.map((row) => row.sitting.id))],
      universityId: university?.id ?? null,
      name: university?.name ?? sitting.universityName,
      courses: [...new Set(own.map((row) => row.sitting.courseCode))],
      /** Mailboxes of functions; none: nobody has said. */
      addresses: [...new Set(addresses)].flatMap((address) => address ?? []),
      rows: own,
      deviations: deviationsFor(deviations, own),
    }
  })
  return { session, centre, sides }
}

export type Sides = NonNullable<Awaited<ReturnType<typeof sidesOf>>>
export type Side = Sides['sides'][number]
