import type { Db } from '#db/engine'
import type { Text } from '~/i18n/text'
import { aliasText, shownName } from '~/identity/shown-name'
import { type DeedName, personDeeds } from '~/lib/deed-names'
import type { CentreId } from './centre'
import { changesOf, type LoggedDeed } from './deed'
import * as store from './desk-store.server'

type Row = Awaited<ReturnType<typeof store.pageOfLog>>[number]

/** Deeds as the log shows them, spaces and people by their names. Two statements at most. */
export async function shownDeeds(db: Db, centreId: CentreId, rows: Row[], text: Text): Promise<LoggedDeed[]> {
  const deeds = rows.map(({ by, before, after, ...deed }) => ({
    ...deed,
    by: shownName(by, 'staff', text) ?? aliasText(by, text),
    changes: changesOf(before, after),
  }))
  const spaceIds = deeds.flatMap(({ changes }) =>
    changes.filter(isSpace).flatMap((one) => [one.before, one.after].flat()),
  )
  const asked = [...spaceIds, ...deeds.map(({ subjectId }) => subjectId)]
  const names = await store.spaceNames(
    db,
    [...new Set(asked.filter((id) => typeof id === 'string'))],
    centreId,
  )
  const people = await store.personNames(
    db,
    deeds.filter(({ action }) => isPersonDeed(action)).map(({ subjectId }) => subjectId),
  )
  const named = (id: unknown): unknown => (Array.isArray(id) ? id.map(named) : (names.get(String(id)) ?? id))
  const called = (id: string) => {
    const person = people.get(id)
    return person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : (names.get(id) ?? null)
  }
  return deeds.map((deed) => ({
    ...deed,
    about: called(deed.subjectId),
    changes: deed.changes.map((one) =>
      isSpace(one) ? { ...one, before: named(one.before), after: named(one.after) } : one,
    ),
  }))
}

/** Fields that hold ids of spaces. */
const isSpace = ({ field }: { field: string }) => field === 'spaceId' || field === 'parts'
const isPersonDeed = (action: DeedName) => personDeeds.some((one) => one === action)

const historyMost = 100

/** What staff of a centre did to one thing, the latest first, a hundred at most. Three statements. */
export const deedsAbout = async (
  db: Db,
  centreId: CentreId,
  subjectId: string,
  text: Text,
): Promise<LoggedDeed[]> =>
  shownDeeds(db, centreId, await store.logAbout(db, centreId, subjectId, historyMost), text)
