import { read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { configurationOf } from '~/centres/steps.server'
import type { Manager } from '~/identity/membership'
import { mayInviteTo } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { clock, type Instant } from '~/lib/time'
import type { PartnerId } from './booking'
import type { Partner } from './partner'
import type { PartnerWish } from './partner-form'
import * as store from './partner-store.server'

export type SaveRefused = Refusal<'gone' | 'name-taken' | 'no-such-space' | 'ended'> | TooMany | Busy

/**
 * Adds another organisation that may book at the centre (`id` null), or changes one. A contact who is new is
 * invited by mail, and the one before can act no longer, since acting goes by the address. Bookings that are
 * there stay: what has changed is asked of new ones.
 * @returns `invited`: a letter goes out; `name-taken`, `no-such-space`, `ended`, `too-many` letters, or `gone`
 */
export async function savePartner(
  who: Manager,
  id: PartnerId | null,
  wish: PartnerWish,
  now: Instant,
): Promise<{ ok: true; id: PartnerId; invited: boolean } | SaveRefused> {
  const before = id && (await store.find(read(), who.centreId, id))
  if (before?.contactEmail !== wish.contactEmail) {
    const few = await mayInviteTo(who.id, wish.contactEmail)
    if (!few.ok) return few
  }
  return write((tx) => save(tx, who, id, wish, now))
}

async function save(tx: Db, who: Manager, id: PartnerId | null, wish: PartnerWish, now: Instant) {
  const configuration = await configurationOf(tx, who.centreId)
  const old = id === null ? null : await store.find(tx, who.centreId, id)
  if (!configuration || (id !== null && !old)) return { ok: false, because: 'gone' } as const
  if (old && old.endedAt !== null) return { ok: false, because: 'ended' } as const
  const known = new Map(configuration.spaces.map((space) => [space.id, space.name]))
  // A space that has gone out of use may stay in an agreement that had it.
  const may = (spaceId: Partner['spaceIds'][number]) => known.has(spaceId) || old?.spaceIds.includes(spaceId)
  if (!wish.spaceIds.every(may)) return { ok: false, because: 'no-such-space' } as const
  const partner: Partner = {
    ...wish,
    id: id ?? newId<'partner'>(),
    centreId: who.centreId,
    createdAt: old?.createdAt ?? now,
    endedAt: null,
  }
  if (await store.isNamed(tx, who.centreId, wish.name, partner.id))
    return { ok: false, because: 'name-taken' } as const
  if (old) await store.change(tx, partner, now)
  else await store.add(tx, partner)
  const invited = old?.contactEmail !== wish.contactEmail
  if (invited) await note(tx, { fact: 'partner-invited', subjectId: partner.id, at: now })
  await logDeed(tx, {
    centreId: who.centreId,
    personId: who.id,
    at: now,
    action: old ? 'change-partner' : 'add-partner',
    subjectId: partner.id,
    ...(old ? { before: logged(old, known) } : {}),
    after: logged(partner, known),
  })
  return { ok: true, id: partner.id, invited } as const
}

/** An agreement as the log keeps it: flat, in words that stay true when spaces are renamed. */
function logged({ name, contactName, contactEmail, bounds, spaceIds }: Partner, names: Map<string, string>) {
  return {
    name,
    contactName,
    contactEmail,
    spaces: spaceIds
      .map((spaceId) => names.get(spaceId) ?? spaceId)
      .sort()
      .join(', '),
    hoursPerWeek: bounds.minutesPerWeek / 60,
    weekdays: bounds.weekdays.join(', '),
    hours: `${clock(bounds.fromMinute)}–${bounds.untilMinute === 1440 ? '24:00' : clock(bounds.untilMinute)}`,
    daysAhead: bounds.daysAhead,
    agreementFrom: bounds.from,
    agreementUntil: bounds.until,
    approval: bounds.approval,
  }
}
