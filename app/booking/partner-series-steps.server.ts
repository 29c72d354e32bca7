import type { Db } from '#db/engine'
import type { Centre, CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import { personByEmail } from '~/identity/steps.server'
import type { Refusal } from '~/lib/result'
import type { Instant, LocalDate } from '~/lib/time'
import type { Booking, PartnerId, Wish } from './booking'
import { type PartnerFacts, withinBounds } from './partner'
import { partnerFacts, partnerOf } from './partner-steps.server'
import * as partners from './partner-store.server'
import { type Series, type SeriesWish, spanOn } from './series'
import type { Setting } from './series-steps.server'

/** Why a day of an organisation's series has no booking: its quota of that week, or anything else of its agreement. */
export type QuotaGap = 'quota-used' | 'outside'

/** Whose a series is: an organisation's, somebody's with an account, or a group's. */
type Whose = Pick<Series, 'personId' | 'partnerId' | 'guestName' | 'guestContact'>

/**
 * Whose a series that is wished for shall be. An organisation's is nobody's own, whoever its contact is.
 * @returns `gone` when the organisation is not of this centre; `partner-ended`; or `not-shared`
 */
export async function takenOnBy(
  tx: Db,
  { partnerId, guestName, guestContact, spaceId }: SeriesWish,
  centreId: CentreId,
): Promise<{ ok: true; whose: Whose } | Refusal<'gone' | 'partner-ended' | 'not-shared'>> {
  if (!partnerId) {
    const personId: PersonId | null = await personByEmail(tx, guestContact)
    return { ok: true, whose: { personId, partnerId: null, guestName, guestContact } }
  }
  const partner = await partners.find(tx, centreId, partnerId)
  if (!partner) return { ok: false, because: 'gone' }
  if (partner.endedAt !== null) return { ok: false, because: 'partner-ended' }
  if (!partner.spaceIds.includes(spaceId)) return { ok: false, because: 'not-shared' }
  const { name, contactEmail } = partner
  return { ok: true, whose: { personId: null, partnerId, guestName: name, guestContact: contactEmail } }
}

/** Where a series is booked, with the organisation whose quota it counts on. */
export async function settingOf(tx: Db, setting: Omit<Setting, 'partner'>): Promise<Setting> {
  const { partnerId } = setting.series
  return { ...setting, partner: partnerId && (await partnerOf(tx, partnerId)) }
}

/** Does a day of a series stay within what its organisation may have? Two statements for one that has any. */
export async function withinQuota(
  tx: Db,
  { series, space, configuration, partner }: Setting,
  date: LocalDate,
): Promise<'yes' | QuotaGap> {
  if (!partner) return 'yes'
  const zone = configuration.centre.timeZone
  const span = spanOn(date, series.pattern, zone)
  return verdict(await partnerFacts(tx, partner, span, zone), { ...span, spaceId: space.id }, zone)
}

/** As `withinQuota`, for a booking that is about to go there. */
export async function quotaAllows(
  tx: Db,
  { id, partnerId }: Pick<Booking, 'id' | 'partnerId'>,
  to: Pick<Wish, 'start' | 'end' | 'spaceId'>,
  { centre }: Configuration,
): Promise<'yes' | QuotaGap> {
  const partner = partnerId && (await partnerOf(tx, partnerId))
  if (!partner) return 'yes'
  const facts = await partnerFacts(tx, partner, to, centre.timeZone)
  return verdict({ ...facts, booked: facts.booked.filter((one) => one.id !== id) }, to, centre.timeZone)
}

function verdict(facts: PartnerFacts, wish: Pick<Wish, 'start' | 'end' | 'spaceId'>, zone: string) {
  const within = withinBounds(facts, wish, zone)
  if (within.ok) return 'yes'
  return within.because === 'quota-used' ? 'quota-used' : 'outside'
}

/** A day of a series that is looked through. */
interface SeenDay {
  start: Instant
  end: Instant
  how: string
}

/**
 * Marks those of the free days of a series that its organisation may not have, each counting on the quota
 * that those before it leave. Three statements at most.
 * @returns false when the organisation is not of this centre
 */
export async function quotaOverDays<Day extends SeenDay>(
  db: Db,
  partnerId: PartnerId,
  days: (Day & { how: Day['how'] | QuotaGap })[],
  { id: spaceId }: Pick<Space, 'id'>,
  centre: Pick<Centre, 'id' | 'timeZone'>,
): Promise<boolean> {
  const partner = await partners.find(db, centre.id, partnerId)
  const [first, last] = [days[0], days.at(-1)]
  if (!partner || !first || !last) return partner !== null
  const reach = { start: first.start, end: last.end }
  const facts = await partnerFacts(db, partner, reach, centre.timeZone)
  const booked = [...facts.booked]
  for (const day of days.filter(({ how }) => how === 'free')) {
    const within = verdict({ ...facts, booked }, { start: day.start, end: day.end, spaceId }, centre.timeZone)
    if (within !== 'yes') day.how = within
    else booked.push({ ...wouldBe, spaceId, start: day.start, end: day.end })
  }
  return true
}

/** A day as the quota will count it once it is booked. */
const wouldBe = {
  id: '' as Booking['id'],
  state: 'confirmed',
  cancelledAt: null,
  cancelledBy: null,
  cancelMinutesBefore: 0,
} as const
