import { read } from '#db/connect.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { shownName } from '~/identity/rules'
import type { Instant } from '~/lib/time'
import * as store from './dead-store.server'
import type { MessageId, MessageKind } from './message'
import { withoutAddresses } from './rules'

/** A message that could not be delivered, as staff see it. */
export interface DeadMessage {
  id: MessageId
  kind: MessageKind
  /** A name, an alias or an address; null when the account is no more. */
  reader: string | null
  createdAt: Instant
  /** What the mail server said, without addresses. */
  said: string
}

const most = 200

/** The messages about their centre that could not be delivered, latest first, with its name and time zone. */
export async function listDead(who: Staff) {
  const found = await configurationOf(read(), who.centreId)
  const rows = await store.listDead(read(), who.centreId, most)
  const dead = rows.map(
    ({ person, address, lastError, ...row }): DeadMessage => ({
      id: row.id,
      kind: row.kind,
      createdAt: row.createdAt,
      reader: person ? shownName(person, 'staff') : address,
      // An address tells a name, and staff need none: they know whom to ring.
      said: withoutAddresses(lastError ?? ''),
    }),
  )
  return { centre: found?.centre.name ?? '', zone: found?.centre.timeZone ?? 'Europe/Stockholm', dead }
}
