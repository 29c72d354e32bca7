import { write } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import type { Learner } from '~/identity/person'
import type { Instant } from '~/lib/time'
import * as store from './refusal-store.server'
import type { Sitting } from './sitting'
import { isUnmet } from './unmet'

/**
 * Counts a no that a learner was given, in a write of its own: what it undoes is undone. Who it was is not kept.
 * Source: issue of municipalities that cannot count what they turn away; ANCHORS 3, the State's grant asks for figures.
 */
export async function countExamRefusal(
  who: Pick<Learner, 'municipalityCode' | 'protectedIdentity'>,
  centreId: CentreId,
  { date, universityId }: Pick<Sitting, 'date' | 'universityId'>,
  because: string,
  now: Instant,
): Promise<void> {
  if (!isUnmet(because)) return
  const municipalityCode = who.protectedIdentity ? null : who.municipalityCode
  // A statistic is not worth an error page.
  await write((tx) =>
    store.add(tx, { centreId, because, date, municipalityCode, universityId, at: now }),
  ).catch(() => undefined)
}
