import { type InstanceInFull, titleIn } from '~/courses/course'
import { ownInstance } from '~/courses/edit-list.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import { requireEditor, requireExamOffice } from '~/identity/guard.server'
import type { Context } from '~/lib/context'

/** What a page needs that asks whether to do something with one instance of the university whose editor asks. */
export async function confirmOf(
  request: Request,
  params: { university?: string; instance?: string },
  context: Context,
) {
  await requireEditor(request, context, params.university as UniversityId)
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const found = await ownInstance(who, params.instance ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text: Text = textIn(language)
  const shown = {
    university: await ownUniversity(who),
    id: found.instance.id,
    name: titleIn(language, found.course),
  }
  return { who, found: found as InstanceInFull, text, shown }
}
