import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { shownName } from '~/identity/shown-name'
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

/**
 * The messages about their centre that could not be delivered, latest first; null when there is no such
 * centre. Two statements.
 * @param text whoever reads it, in whose language an alias is said
 */
export async function listDead(who: Staff, text: Text) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const rows = await store.listDead(read(), who.centreId, most)
  const dead = rows.map(
    ({ person, address, lastError, ...row }): DeadMessage => ({
      id: row.id,
      kind: row.kind,
      createdAt: row.createdAt,
      reader: person ? shownName(person, 'staff', text) : address,
      // An address tells a name, and staff need none: they know whom to ring.
      said: withoutAddresses(lastError ?? ''),
    }),
  )
  return { centre, dead }
}
