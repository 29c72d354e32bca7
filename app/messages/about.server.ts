import type { Person } from '~/identity/person'
import type { Instant } from '~/lib/time'

/** What every letter is written with. */
export interface Writing {
  now: Instant
  /** Where the product is reached, `https://larplats.example`, for links. */
  origin: string
  /** Whom mail is from. */
  from: { name: string; email: string }
}

/** What a reader is called in a letter; null for somebody with protected identity, whose name is written nowhere. */
export const calledIn = ({ name, protectedIdentity }: Pick<Person, 'name' | 'protectedIdentity'>) =>
  protectedIdentity ? null : name
