import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addCourse } from '~/courses/edit-add.server'
import { CourseFields } from '~/courses/edit-parts'
import { courseProfessions } from '~/courses/search-place.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor, requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { CourseErrors } from './course-errors'
import { readCourseForm } from './course-form.server'
import { OfficePage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireEditor(request, context, params.university as UniversityId)
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  return {
    university: await ownUniversity(who),
    professions: await courseProfessions(),
    key: newId(),
    title: textIn(languageOf(request))('courseEdit.form.new'),
  }
}

/** Writes a course as a draft. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const { facts, errors, values, rows } = readCourseForm(form, text)
  const back = (wrong: Record<string, string>, status: number, there: string | null = null) =>
    data({ errors: wrong, values, rows, there }, { status })
  if (form.has('fler')) return back({}, 200)
  if (!facts) return back(errors, 422)
  const key = String(form.get('key') ?? '')
  if (!/^[\w-]{8,60}$/.test(key)) return back({ '': text('ui.errors.unreadable') }, 422)
  const answer = await addCourse(who, facts, key, context.now)
  if (answer.ok) return redirect(paths.ownCourse(who.universityId, answer.id, { nytt: 'sparad' }), 303)
  if (answer.because === 'busy') return back({ '': text('ui.errors.busy') }, 503)
  return back({ code: text('courseEdit.form.there') }, 409, answer.id)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, professions, key, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const typed = { values: sent?.values ?? {}, errors: sent?.errors ?? {} }
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('courseEdit.form.newLead')}
      width="text"
      above={[{ to: paths.universityCourses(university.id), label: text('courseEdit.list.title') }]}
    >
      <CourseErrors errors={typed.errors} />
      {sent?.there && (
        <p>
          <a href={paths.ownCourse(university.id, sent.there)} className="inline-block py-2">
            {text('courseEdit.form.thereLink')}
          </a>
        </p>
      )}
      <form method="post" noValidate className="grid gap-8">
        <input type="hidden" name="key" value={typed.values.key ?? key} />
        <CourseFields typed={typed} rows={sent?.rows ?? []} professions={professions} />
        <div>
          <Button>{text('courseEdit.form.saveDraft')}</Button>
        </div>
      </form>
    </OfficePage>
  )
}
