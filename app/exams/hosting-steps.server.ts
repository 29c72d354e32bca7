import type { Db } from '#db/engine'
import type { CentreId } from '~/centres/centre'
import { digest } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import { addDays, dayBounds, type Instant, wallTime } from '~/lib/time'
import { campusSpan, type Hosting, type HostingId, type MaterialWay, writingStates } from './hosting'
import * as store from './hosting-store.server'
import * as writing from './hosting-writers-store.server'
import type { Custody } from './locker'
import type { Keeper } from './locker-keeper'
import type { Opener } from './locker-rules'
import { isLearnersWord, mailboxOf } from './mailbox'
import { answerByOf } from './request-deadlines'
import { deadlineFacts, type Setting, settingOf } from './request-facts.server'
import type { SittingId } from './sitting'

/** A hosting with all by which it is answered for. */
export interface HostingInFull {
  hosting: Hosting
  setting: Setting
  /** When the first begins to write here; the morning of the day while the clock time is to come. */
  start: Instant
  /** The university's mailbox; null: nobody has said. */
  contact: string | null
}

/** How papers come: as the sitting says, or its university, or the centre. */
export function materialWayOf({ sitting, university, rules }: Setting): MaterialWay | null {
  if (sitting.materialWay) return sitting.materialWay
  if (sitting.format === 'digital') return 'digital'
  const said = [university?.materialWays, rules?.materialWays].find((ways) => ways && ways.length > 0) ?? []
  return said.find((way) => way !== 'digital') ?? null
}

const startOf = async (db: Db, pair: Pick<Hosting, 'sittingId' | 'centreId'>, { sitting, zone }: Setting) =>
  (await writing.firstStart(db, pair)) ?? campusSpan(sitting)?.start ?? wallTime(sitting.date, 8 * 60, zone)

const dueOf = (setting: Setting, start: Instant, now: Instant) =>
  answerByOf('material-expected', deadlineFacts(setting, { startsAt: start, endsAt: null }), now)

/**
 * The hosting of a sitting at a centre, made when it is first needed. When the papers must be there is counted anew each
 * time: clock times come late and change.
 */
export async function hostingFor(
  tx: Db,
  sittingId: SittingId,
  centreId: CentreId,
  now: Instant,
): Promise<HostingInFull> {
  const setting = await settingOf(tx, sittingId, centreId)
  if (!setting) throw new Error(`no sitting ${sittingId} or no centre ${centreId}`)
  const start = await startOf(tx, { sittingId, centreId }, setting)
  const dueAt = dueOf(setting, start, now)
  const known = await store.findPair(tx, sittingId, centreId)
  if (known && known.dueAt !== dueAt) await store.change(tx, known.id, { dueAt })
  if (!known) await store.add(tx, begun(sittingId, centreId, materialWayOf(setting), dueAt, now))
  const hosting = known ? { ...known, dueAt } : await store.findPair(tx, sittingId, centreId)
  if (!hosting) throw new Error(`no hosting of ${sittingId} at ${centreId}`)
  return { hosting, setting, start, contact: contactOf(setting) }
}

const begun = (
  sittingId: SittingId,
  centreId: CentreId,
  materialWay: MaterialWay | null,
  dueAt: Instant | null,
  now: Instant,
): Hosting => ({
  id: newId(),
  sittingId,
  centreId,
  material: 'not-yet',
  materialWay,
  dueAt,
  openers: [],
  receivedAt: null,
  readyAt: null,
  copies: null,
  alarmedAt: null,
  answersWay: null,
  tracking: '',
  sentAt: null,
  acknowledgedAt: null,
  acknowledgedBy: '',
  createdAt: now,
})

/** The mailbox that a sitting is spoken about through. */
export const contactOf = ({ sitting }: Pick<Setting, 'sitting'>): string | null => mailboxOf(sitting)

/** A hosting with what it is answered for by. Five statements. */
export async function hostingInFull(db: Db, hosting: Hosting): Promise<HostingInFull> {
  const setting = await settingOf(db, hosting.sittingId, hosting.centreId)
  if (!setting) throw new Error(`hosting ${hosting.id} has no sitting or no centre`)
  return { hosting, setting, start: await startOf(db, hosting, setting), contact: contactOf(setting) }
}

/**
 * The hosting that somebody has to do with; null when it is not theirs. A link is good for the mailbox that it was sent
 * to, while that is the one that is spoken through.
 */
export async function hostingOf(db: Db, keeper: Keeper, id: HostingId): Promise<HostingInFull | null> {
  const hosting = await foundBy(db, keeper, id)
  if (!hosting) return null
  const found = await hostingInFull(db, hosting)
  if (keeper.side === 'link' && keeper.link.id !== mailboxMark(found.contact)) return null
  return found
}

const foundBy = (db: Db, keeper: Keeper, id: HostingId) => {
  if (keeper.side === 'centre') return store.findAt(db, keeper.who.centreId, id)
  if (keeper.side === 'university') return store.findOf(db, keeper.who.universityId, id)
  return keeper.link.subjectId === id ? store.find(db, id) : null
}

/** Tells one mailbox from another in a link, without telling it. */
export const mailboxMark = (email: string | null) => digest((email ?? '').toLowerCase()).slice(0, 20)

/** The link to a locker is good until so many days after the exam. */
const linkDays = 30

export const lockerUntil = ({ setting: { sitting, zone } }: Pick<HostingInFull, 'setting'>): Instant =>
  dayBounds(addDays(sitting.date, linkDays), zone).end

/** As whom somebody opens files. */
export function openerOf(keeper: Keeper, { sitting }: Pick<Setting, 'sitting'>): Opener {
  if (keeper.side === 'centre') return { as: 'staff', centreId: keeper.who.centreId, personId: keeper.who.id }
  if (keeper.side === 'university') return { as: 'exam-office', universityId: keeper.who.universityId }
  return {
    as: 'link',
    hostingId: keeper.link.subjectId as HostingId,
    isLearnersWord: isLearnersWord(sitting),
  }
}

/** Who it was, as the log keeps it. */
export const byOf = (keeper: Keeper, { contact }: HostingInFull): Pick<Custody, 'personId' | 'byName'> =>
  keeper.side === 'link' ? { personId: null, byName: contact ?? '' } : { personId: keeper.who.id, byName: '' }

/** A hosting for a letter about it; null when there is none, with how many write. */
export async function hostingToTell(db: Db, id: HostingId) {
  const hosting = await store.find(db, id)
  if (!hosting) return null
  const writers = await writing.requestsOf(db, hosting, writingStates)
  return { ...(await hostingInFull(db, hosting)), writers: writers.length }
}
