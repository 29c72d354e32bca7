import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Id } from '~/lib/id'
import { people } from './schema'

/**
 * The account that one is by now, as part of a query: itself, or the one that it was merged into. What somebody
 * wrote while their account was being merged is then where the rest of theirs is.
 */
export const accountNow = (id: Id<'person'> | Placeholder): SQL<Id<'person'>> =>
  sql`coalesce((select ${people.mergedInto} from ${people} where ${people.id} = ${id}), ${id})`
