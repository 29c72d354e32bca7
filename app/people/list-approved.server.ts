import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import * as approvals from './approval-store.server'
import { shownHere } from './shown-here'

/** Everybody whom a centre has approved, by name, as its staff see them. Two statements. */
export async function listApproved(who: Staff, text: Text) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const rows = await approvals.ofCentre(read(), who.centreId)
  return {
    centre,
    people: rows.map((row) => ({
      id: row.id,
      who: shownHere(row, text),
      email: row.protectedIdentity ? '' : row.email,
    })),
  }
}
