import type { Id } from '~/lib/id'
import { boolean, index, instant, table, text } from '../dialect'
import { centres, municipalities, networks, universities } from './centres'

export const people = table('people', {
  id: text<Id<'person'>>().primaryKey(),
  /** Lower case; the way to sign in. */
  email: text().notNull().unique(),
  /** Argon2id, PHC string. */
  passwordHash: text().notNull(),
  name: text().notNull(),
  /** What lists show instead of the name of somebody with protected identity. */
  alias: text().notNull(),
  phone: text(),
  municipalityCode: text().references(() => municipalities.code),
  language: text<'sv' | 'en'>().notNull(),
  protectedIdentity: boolean().notNull().default(false),
  createdAt: instant().notNull(),
})

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of the id in the cookie, hex. */
    id: text<Id<'session'>>().primaryKey(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    /** The browser as it called itself, shortened; shown to its owner only. */
    device: text().notNull(),
  },
  (t) => [index('sessions_person').on(t.personId)],
)

export const tokens = table(
  'tokens',
  {
    id: text<Id<'token'>>().primaryKey(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** SHA-256 of the token, hex. */
    hash: text().notNull().unique(),
    createdAt: instant().notNull(),
  },
  (t) => [index('tokens_person').on(t.personId)],
)

export const memberships = table(
  'memberships',
  {
    id: text<Id<'membership'>>().primaryKey(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text<'staff' | 'manager' | 'invigilator' | 'editor' | 'exam-office' | 'coordinator'>().notNull(),
    /** Exactly one of the three is set, by the role. */
    centreId: text<Id<'centre'>>().references(() => centres.id),
    universityId: text<Id<'university'>>().references(() => universities.id),
    networkId: text<Id<'network'>>().references(() => networks.id),
    createdAt: instant().notNull(),
  },
  (t) => [index('memberships_person').on(t.personId)],
)

/** At most one row: the hash of the code that opens the first-run set-up; gone once it was used. */
export const firstRun = table('first_run', {
  id: text<'code'>().primaryKey(),
  codeHash: text().notNull(),
})
