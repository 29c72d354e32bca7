import { read } from '#db/connect.server'
import { changesOf } from '~/centres/deed'
import { fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { ExamOffice } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { courseText } from './sitting-text'
import * as store from './university-log-store.server'
import { deedLines } from './university-log-text'

const pageMost = 50

/**
 * What those who answer for a university's exams have done, the latest first, a page of it in the reader's words. Four
 * statements.
 * @param before the number of the deed that the page before ended with
 * @returns `next`: where the next page begins; null when there is none
 */
export async function listUniversityLog(who: ExamOffice, before: number | null, language: Language) {
  const db = read()
  const text = textIn(language)
  const found = await store.page(db, who.universityId, before, pageMost + 1)
  const rows = found.slice(0, pageMost)
  const ids = [...new Set(rows.map(({ subjectId }) => subjectId))]
  const names = new Map<string, string>()
  if (ids.length > 0) {
    for (const one of await store.sittingsOf(db, who.universityId, ids))
      names.set(one.id, `${courseText(one)}, ${fullDate(one.date, language)}`)
    for (const one of await store.requestsOf(db, who.universityId, ids)) names.set(one.id, one.reference)
    for (const one of await store.peopleOf(db, ids))
      names.set(one.id, shownName(one, 'staff', text) ?? aliasText(one, text))
  }
  const deeds = rows.map(({ id, at, action, subjectId, by, ...row }) => ({
    id,
    at,
    what: text(`day.log.deeds.${action}`),
    about: names.get(subjectId) ?? null,
    by: shownName(by, 'staff', text) ?? aliasText(by, text),
    lines: deedLines(changesOf(row.before, row.after), language),
  }))
  return { deeds, next: found.length > pageMost ? (deeds.at(-1)?.id ?? null) : null }
}

export type UniversityDeed = Awaited<ReturnType<typeof listUniversityLog>>['deeds'][number]
