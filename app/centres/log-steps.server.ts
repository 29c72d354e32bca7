import type { Db } from '#db/engine'
import type { Text } from '~/i18n/text'
import { aliasText, shownName } from '~/identity/shown-name'
import type { CentreId } from './centre'
import { changesOf, type LoggedDeed } from './deed'
import * as store from './desk-store.server'

type Row = Awaited<ReturnType<typeof store.pageOfLog>>[number]

/** Deeds as the log shows them, spaces by their names. One statement at most. */
export async function shownDeeds(db: Db, rows: Row[], text: Text): Promise<LoggedDeed[]> {
  const deeds = rows.map(({ by, before, after, ...deed }) => ({
    ...deed,
    by: shownName(by, 'staff', text) ?? aliasText(by, text),
    changes: changesOf(before, after),
  }))
  const spaceIds = deeds.flatMap(({ changes }) =>
    changes.filter(isSpace).flatMap((one) => [one.before, one.after]),
  )
  const asked = [...spaceIds, ...deeds.map(({ subjectId }) => subjectId)]
  const names = await store.spaceNames(db, [...new Set(asked.filter((id) => typeof id === 'string'))])
  const named = (id: unknown) => names.get(String(id)) ?? id
  return deeds.map((deed) => ({
    ...deed,
    about: names.get(deed.subjectId) ?? null,
    changes: deed.changes.map((one) =>
      isSpace(one) ? { ...one, before: named(one.before), after: named(one.after) } : one,
    ),
  }))
}

const isSpace = ({ field }: { field: string }) => field === 'spaceId'

const historyMost = 100

/** What staff of a centre did to one thing, the latest first, a hundred at most. Two statements. */
export const deedsAbout = async (
  db: Db,
  centreId: CentreId,
  subjectId: string,
  text: Text,
): Promise<LoggedDeed[]> => shownDeeds(db, await store.logAbout(db, centreId, subjectId, historyMost), text)
