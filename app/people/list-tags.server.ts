import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { type Instant, localDate } from '~/lib/time'
import { shownHere } from './shown-here'
import * as suspensions from './suspension-store.server'
import type { Tag } from './tag'
import { type TagState, tagState, whyRevoke } from './tag-rules'
import * as store from './tag-store.server'

/** A tag that is with somebody, as staff see it. */
export interface ListedTag extends Pick<Tag, 'id' | 'number' | 'personId' | 'issuedAt' | 'expiresOn'> {
  /** Whose it is: their name, or the alias of somebody with protected identity. */
  who: string
  state: TagState
  /** Why it must be taken out of the lock's list; null: it need not. */
  revoke: 'lost' | 'expired' | 'suspended' | null
}

/** The tags of a centre that have not been handed back, by number. Three statements. */
export async function listTags(who: Staff, now: Instant, text: Text) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const today = localDate(now, centre.timeZone)
  const rows = await store.notReturned(read(), who.centreId)
  const suspended = new Set(
    (await suspensions.ofCentre(read(), who.centreId, now)).map(({ person }) => person.id),
  )
  const tags = rows.map(({ tag, person }): ListedTag => {
    const { id, number, personId, issuedAt, expiresOn } = tag
    return {
      id,
      number,
      personId,
      issuedAt,
      expiresOn,
      who: shownHere(person, text),
      state: tagState(tag, today),
      revoke: whyRevoke(tag, today, suspended.has(personId)),
    }
  })
  return { centre, today, tags }
}
