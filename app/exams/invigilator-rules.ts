import { type Instant, localDate } from '~/lib/time'

/**
 * May somebody see a session now? Staff of its centre always; whoever is on duty there only on its local day, neither
 * the day before nor the day after. Source: DOMAIN 1.6, "invigilator (day list only)".
 */
export const maySeeSession = (
  { isStaff, isOnDuty }: { isStaff: boolean; isOnDuty: boolean },
  start: Instant,
  now: Instant,
  zone: string,
): boolean => isStaff || (isOnDuty && localDate(start, zone) === localDate(now, zone))
