import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { openingHours } from '#db/schema'
import { newId } from '~/lib/id'
import type { CentreId } from './centre'
import { hoursIn, type Season, type SeasonKey } from './season'

/** Deletes a season of a centre. */
export async function removeSeason(
  tx: Db,
  centreId: CentreId,
  { layer, validFrom }: SeasonKey,
): Promise<void> {
  await tx
    .delete(openingHours)
    .where(
      and(
        eq(openingHours.centreId, centreId),
        eq(openingHours.layer, layer),
        eq(openingHours.validFrom, validFrom),
      ),
    )
}

/** Writes a season of a centre. */
export async function addSeason(tx: Db, centreId: CentreId, season: Season): Promise<void> {
  const rows = hoursIn(season).map((hours) => ({ id: newId<'opening-hours'>(), centreId, ...hours }))
  if (rows.length > 0) await tx.insert(openingHours).values(rows)
}
