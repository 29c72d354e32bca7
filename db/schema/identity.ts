import type { Id } from '~/lib/id'
import { boolean, index, instant, integer, primaryKey, table, text } from '../dialect'
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
  /** When they showed that the address is theirs; null: they have not yet. */
  emailConfirmedAt: instant(),
  /** How long before a booking they want to be reminded. */
  reminder: text<'none' | 'day' | 'two-hours'>().notNull().default('day'),
  createdAt: instant().notNull(),
  /** The account that this one was merged into; nobody signs in to it any more. Null: it is in use. */
  mergedInto: text<Id<'person'>>(),
})

/** A question to the owners of two accounts: are they one person? Nothing happens before both have said yes. */
export const accountMerges = table(
  'account_merges',
  {
    id: text<Id<'account-merge'>>().primaryKey(),
    /** The centre whose staff ask; it knows both. */
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    keptId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    closedId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    keptAgreedAt: instant(),
    closedAgreedAt: instant(),
    /** When one of the owners said no, or it could not be done any more. */
    endedAt: instant(),
    endedBecause: text<'declined' | 'stopped'>(),
    mergedAt: instant(),
  },
  (t) => [
    index('account_merges_centre').on(t.centreId, t.askedAt),
    index('account_merges_kept').on(t.keptId),
    index('account_merges_closed').on(t.closedId),
  ],
)

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

/** Browsers that somebody has signed in with; another one is worth a notice. */
export const knownDevices = table(
  'known_devices',
  {
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** SHA-256 of what the browser's cookie holds, hex. */
    hash: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.hash] })],
)

/** Codes that were mailed. The digits are worked out from the id and the secret, and stand nowhere. */
export const mailedCodes = table(
  'mailed_codes',
  {
    id: text<Id<'code'>>().primaryKey(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    purpose: text<'sign-in' | 'confirm-address'>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** Wrong guesses so far. */
    tries: integer().notNull().default(0),
    usedAt: instant(),
  },
  (t) => [index('mailed_codes_person').on(t.personId)],
)

/** Signed links that have done their one thing; kept until they would have run out anyway. */
export const spentLinks = table('spent_links', {
  id: text().primaryKey(),
  until: instant().notNull(),
})

/** An address that somebody wants to change to, until the link that was mailed there is opened. */
export const addressChanges = table(
  'address_changes',
  {
    id: text<Id<'address-change'>>().primaryKey(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Lower case. */
    email: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('address_changes_person').on(t.personId)],
)

/** Somebody asked by mail to work at a centre or a university. */
export const invitations = table(
  'invitations',
  {
    id: text<Id<'invitation'>>().primaryKey(),
    /** Exactly one of the two is set, by the role. */
    centreId: text<Id<'centre'>>().references(() => centres.id),
    universityId: text<Id<'university'>>().references(() => universities.id),
    /** Lower case. */
    email: text().notNull(),
    role: text<'staff' | 'manager' | 'invigilator' | 'exam-office'>().notNull(),
    language: text<'sv' | 'en'>().notNull(),
    invitedBy: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index('invitations_centre').on(t.centreId), index('invitations_university').on(t.universityId)],
)

/** At most one row: the hash of the code that opens the first-run set-up; gone once it was used. */
export const firstRun = table('first_run', {
  id: text<'code'>().primaryKey(),
  codeHash: text().notNull(),
})
