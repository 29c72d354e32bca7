import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { copyCourses } from '~/courses/edit-copy.server'
import { chosenIn } from '~/courses/edit-many'
import { movedTo, termsAfter } from '~/courses/edit-term'
import { nextTerm, parseTerm, type Term, termName, termOn } from '~/courses/term'
import type { UniversityId } from '~/exams/policy'
import { datesText, fullDate } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { CourseDeed } from './course-deed'
import { chosenOf, toldOf } from './course-many.server'

/** So many terms ahead. */
const termsAhead = 5

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const chosen = await chosenOf(request, context, params.university ?? '', language)
  const { university, found, rows, today } = chosen
  const latest = found.reduce((last, { instance }) => Math.max(last, instance.term), 0) as Term
  const asked = parseTerm(new URL(request.url).searchParams.get('till') ?? '')
  const term = asked ?? (latest > 0 ? nextTerm(latest) : nextTerm(termOn(today)))
  const unset = text('courseEdit.many.copy.unset')
  return {
    university,
    title: text('courseEdit.many.copy.title'),
    term: termName(term),
    terms: termsAfter(termOn(today), termsAhead).map(termName),
    rows: rows.map(({ id, title, codes }, at) => {
      const moved = found[at] && movedTo(found[at].instance, term)
      const days =
        moved?.startsOn && moved.endsOn
          ? datesText(moved.startsOn, moved.endsOn, language)
          : `${termName(term)}, ${unset}`
      const last = moved?.lastApplication ? fullDate(moved.lastApplication, language) : unset
      return { id, title, codes, becomes: text('courseEdit.many.copy.becomes', { days, last }), refused: '' }
    }),
  }
}

/** Copies what was chosen to another term. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const ids = chosenIn(form.getAll('val'))
  const term = parseTerm(String(form.get('till') ?? ''))
  if (ids.length === 0) return data({ error: text('courseEdit.errors.nothing') }, { status: 422 })
  if (term === null) return data({ error: text('courseEdit.errors.term') }, { status: 422 })
  const { done, made } = await copyCourses(who, ids, term, context.now)
  const [only] = made
  if (ids.length === 1 && only)
    return redirect(paths.ownCourse(who.universityId, only, { nytt: 'sparad' }), 303)
  return redirect(paths.universityCourses(who.universityId, { nytt: 'kopierade', ...toldOf(done) }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { term, terms, ...known } = useLoaderData<typeof loader>()
  const text = useText()
  const options = [...new Set([term, ...terms])].map((value) => ({ value, label: value }))
  const toTerm = (
    <form method="get" className="flex flex-wrap items-end gap-4 rounded-md bg-surface p-4">
      {known.rows.map(({ id }) => (
        <input key={id} type="hidden" name="val" value={id} />
      ))}
      <Select name="till" label={text('courseEdit.many.copy.term')} options={options} value={term} />
      <Button kind="quiet">{text('courseEdit.many.copy.show')}</Button>
    </form>
  )
  return (
    <CourseDeed deed="copy" {...known} sent={useActionData<typeof action>()} before={toTerm}>
      <input type="hidden" name="till" value={term} />
    </CourseDeed>
  )
}
