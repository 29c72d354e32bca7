import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import { addSitting } from '~/exams/sitting-add.server'
import { SittingFields } from '~/exams/sitting-fields'
import { readSitting } from '~/exams/sitting-form'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { OfficePage } from './frame'
import { SittingErrors } from './sitting-errors'
import { sentencesOf, valuesOf } from './sitting-form-of'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  return {
    university: await ownUniversity(who),
    key: newId(),
    title: textIn(languageOf(request))('sittings.one.new'),
  }
}

/** Lists a sitting. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const values = valuesOf(form)
  const back = (errors: Record<string, string>, status: number, there: string | null = null) =>
    data({ errors, values, there }, { status })
  const read = readSitting(form)
  if (!read.ok) return back(sentencesOf(read.errors, text), 422)
  const key = (values.key ?? '').slice(0, 100)
  if (key === '') return back({ '': text('ui.errors.unreadable') }, 422)
  const answer = await addSitting(who, read.facts, key, context.now)
  if (answer.ok) return redirect(paths.ownSittings(who.universityId, { nytt: 'ny' }), 303)
  if (answer.because === 'busy') return back({ '': text('ui.errors.busy') }, 503)
  if (answer.because !== 'listed') return back({ date: text(`sittings.refused.${answer.because}`) }, 409)
  return back({ '': text('sittings.refused.listed') }, 409, answer.id)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, key, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const typed = { values: sent?.values ?? {}, errors: sent?.errors ?? {} }
  return (
    <OfficePage
      university={university}
      title={title}
      width="text"
      above={[{ to: paths.ownSittings(university.id), label: text('sittings.list.title') }]}
    >
      <SittingErrors errors={typed.errors} />
      {sent?.there && (
        <p>
          <a href={paths.ownSitting(university.id, sent.there)} className="inline-block py-2">
            {text('sittings.refused.listedLink')}
          </a>
        </p>
      )}
      <form method="post" noValidate className="grid gap-8">
        <input type="hidden" name="key" value={typed.values.key ?? key} />
        <SittingFields typed={typed} />
        <div>
          <Button>{text('sittings.one.add')}</Button>
        </div>
      </form>
    </OfficePage>
  )
}
