import type { Id } from '~/lib/id'
import { dayMs, type Instant } from '~/lib/time'
import type { PersonId } from './person'

/** So long the link to a new address can be opened. */
export const addressChangeMs = dayMs

/** An address that somebody wants to have, until they open the link that was mailed there. */
export interface AddressChange {
  id: Id<'address-change'>
  personId: PersonId
  email: string
  createdAt: Instant
}
