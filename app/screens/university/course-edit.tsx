import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { titleIn } from '~/courses/course'
import { changeCourse } from '~/courses/edit-change.server'
import type { EditFacts } from '~/courses/edit-fields'
import { othersOfCourse, ownInstance, ownLog } from '~/courses/edit-list.server'
import { factsOf } from '~/courses/edit-log'
import { rowOf } from '~/courses/edit-meeting-rows'
import { CourseFields } from '~/courses/edit-parts'
import { typedFields } from '~/courses/edit-typed-text'
import { courseProfessions } from '~/courses/search-place.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { type Language, languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireEditor, requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Differences, differencesOf } from './course-differences'
import { CourseErrors } from './course-errors'
import { readCourseForm } from './course-form.server'
import { OfficePage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireEditor(request, context, params.university as UniversityId)
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const found = await ownInstance(who, params.instance ?? '')
  if (found?.instance.source !== 'own' || found.instance.state === 'gone')
    throw new Response(null, { status: 404 })
  const title = titleIn(language, found.course)
  return {
    university: await ownUniversity(who),
    professions: await courseProfessions(),
    id: found.instance.id,
    name: title,
    seen: found.seen,
    others: await othersOfCourse(found),
    isCourseImported: found.course.source !== 'own',
    values: typedFields(factsOf(found), language) as Record<string, string>,
    rows: found.instance.meetings.map(rowOf),
    title: textIn(language)('courseEdit.form.edit', { title }),
  }
}

/** Changes an instance and its course. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const form = await formOf(request)
  const { facts, errors, values, rows } = readCourseForm(form, text)
  const back = (wrong: Record<string, string>, status: number, theirs: Theirs | null = null) =>
    data({ errors: wrong, values, rows, theirs }, { status })
  if (form.has('fler')) return back({}, 200)
  if (!facts) return back(errors, 422)
  const id = params.instance as Parameters<typeof changeCourse>[1]['id']
  const answer = await changeCourse(who, { id, facts, seen: String(form.get('seen') ?? '') }, context.now)
  if (answer.ok) return redirect(paths.ownCourse(who.universityId, id, { nytt: 'andrad' }), 303)
  if (answer.because === 'busy') return back({ '': text('ui.errors.busy') }, 503)
  if (answer.because === 'lacks')
    return back(
      Object.fromEntries(
        Object.entries(answer.lacks).map(([field, because]) => [
          field,
          say(text, `courseEdit.errors.${because}`),
        ]),
      ),
      422,
    )
  if (answer.because !== 'meanwhile') throw new Response(null, { status: 404 })
  const office = await requireExamOffice(request, context, who.universityId)
  const [last] = (await ownLog(office, id, null)).lines
  const name = last?.name ?? text('courseEdit.one.someone')
  return back(
    { '': text('courseEdit.form.meanwhile', { name }) },
    409,
    theirsOf(facts, answer.now, answer.seen, language),
  )
}

/** How it stands now, where somebody else has written meanwhile. */
interface Theirs {
  seen: string
  differences: ReturnType<typeof differencesOf>
}

const theirsOf = (mine: EditFacts, now: EditFacts, seen: string, language: Language): Theirs => ({
  seen,
  differences: differencesOf(typedFields(mine, language), typedFields(now, language), textIn(language)),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const known = useLoaderData<typeof loader>()
  const { university, professions, id, name, title, others, isCourseImported } = known
  const sent = useActionData<typeof action>()
  const text = useText()
  const typed = { values: sent?.values ?? known.values, errors: sent?.errors ?? {} }
  const seen = sent?.theirs?.seen ?? sent?.values.seen ?? known.seen
  return (
    <OfficePage
      university={university}
      title={<span className="[overflow-wrap:anywhere]">{title}</span>}
      width="text"
      above={[
        { to: paths.universityCourses(university.id), label: text('courseEdit.list.title') },
        { to: paths.ownCourse(university.id, id), label: name },
      ]}
    >
      <CourseErrors errors={typed.errors} />
      {sent?.theirs && <Differences differences={sent.theirs.differences} />}
      {others > 0 && <p>{text('courseEdit.form.shared', { count: others })}</p>}
      {isCourseImported && <p>{text('courseEdit.form.importedCourse')}</p>}
      <form method="post" noValidate className="grid gap-8">
        <input type="hidden" name="seen" value={seen} />
        <CourseFields typed={typed} rows={sent?.rows ?? known.rows} professions={professions} />
        <div>
          <Button>{text('courseEdit.form.save')}</Button>
        </div>
      </form>
    </OfficePage>
  )
}
