import { ownByIds, ownByQuery } from '~/courses/edit-list.server'
import { chosenIn } from '~/courses/edit-many'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import type { Language } from '~/i18n/language'
import type { Text } from '~/i18n/text'
import { requireEditor, requireExamOffice } from '~/identity/guard.server'
import type { Context } from '~/lib/context'
import { homeZone, localDate } from '~/lib/time'
import { courseQueryOf } from './course-query.server'
import { rowOf } from './course-row'

/**
 * The instances that an address chooses, one by one or all of a list, of the university whose editor asks; those of
 * others are not among them.
 */
export async function chosenOf(request: Request, context: Context, university: string, language: Language) {
  await requireEditor(request, context, university as UniversityId)
  const who = await requireExamOffice(request, context, university as UniversityId)
  const asked = new URL(request.url).searchParams
  const found = asked.has('alla')
    ? await ownByQuery(who, courseQueryOf(asked), context.now)
    : await ownByIds(who, chosenIn(asked.getAll('val')))
  const today = localDate(context.now, homeZone)
  return {
    university: await ownUniversity(who),
    found,
    today,
    rows: found.map((one) => rowOf(one, today, language)),
  }
}

const refusals = [
  'missing',
  'imported',
  'gone',
  'lacks',
  'draft',
  'over',
  'copied',
  'busy',
  'published',
  'shown',
  'cancelled',
] as const

/** Why one of several is not changed, in words. */
export function refusedText(because: string | null, text: Text): string {
  const known = refusals.find((one) => one === because)
  return known ? text(`courseEdit.refused.${known}`) : ''
}

/** How many were changed, and how many were not, for the list to say. */
export const toldOf = (done: readonly { because: string | null }[]) => {
  const left = done.filter(({ because }) => because !== null).length
  return { antal: done.length - left, ...(left > 0 && { kvar: left }) }
}
