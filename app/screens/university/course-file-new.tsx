import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { csvFileMost, csvRowsMost } from '~/courses/import-csv-file'
import { csvColumns, csvHeadings } from '~/courses/import-csv-headings'
import { lookThrough } from '~/courses/import-csv-look.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireEditor, requireExamOffice } from '~/identity/guard.server'
import { cleanLine } from '~/lib/clean'
import { textOf } from '~/lib/csv-read'
import { formOf, isLonger } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Choices, Field } from '~/ui/field'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'

/** The file, and the form around it. */
const bodyMost = csvFileMost + 10_000

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireEditor(request, context, params.university as UniversityId)
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  return {
    university: await ownUniversity(who),
    title: textIn(languageOf(request))('courseEdit.file.title'),
    rowsMost: csvRowsMost,
  }
}

/** Looks through a file, and leads to what it would be. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireEditor(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const refused = (error: string, status: number, as = 'draft') => data({ error, as }, { status })
  if (await isLonger(request, bodyMost)) return refused(text('courseEdit.file.faults.large'), 413)
  const form = await formOf(request)
  const as = form.get('som') === 'published' ? 'published' : 'draft'
  const file = form.get('fil')
  if (file === null || typeof file === 'string' || file.size === 0)
    return refused(text('courseEdit.file.faults.nothing'), 422, as)
  if (file.size > csvFileMost) return refused(text('courseEdit.file.faults.large'), 413, as)
  const name = cleanLine(file.name).slice(0, 200)
  const content = textOf(new Uint8Array(await file.arrayBuffer()))
  const answer = await lookThrough(who, { text: content, name, as }, context.now)
  if (answer.ok) return redirect(paths.courseFile(who.universityId, answer.id), 303)
  return refused(text(`courseEdit.file.faults.${answer.because}`, { rows: csvRowsMost }), 422, as)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, title, rowsMost } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('courseEdit.file.lead')}
      width="text"
      above={[{ to: paths.universityCourses(university.id), label: text('courseEdit.list.title') }]}
    >
      <ErrorSummary errors={sent ? [{ field: 'fil', sentence: sent.error }] : []} />
      <form method="post" encType="multipart/form-data" noValidate className="grid gap-6">
        <Field
          name="fil"
          type="file"
          label={text('courseEdit.file.file')}
          hint={text('courseEdit.file.fileHint', { rows: rowsMost })}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          {...(sent && { error: sent.error })}
        />
        <Choices
          name="som"
          legend={text('courseEdit.file.as')}
          hint={text('courseEdit.file.asHint')}
          options={[
            { value: 'draft', label: text('courseEdit.file.asDraft') },
            { value: 'published', label: text('courseEdit.file.asPublished') },
          ]}
          value={sent?.as ?? 'draft'}
        />
        <div>
          <Button>{text('courseEdit.file.show')}</Button>
        </div>
      </form>
      <Columns />
    </OfficePage>
  )
}

/** Which headings are understood, and an empty file to fill in. */
function Columns() {
  const { university } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Section id="kolumner" title={text('courseEdit.file.columns')}>
      <p className="max-w-text">{text('courseEdit.file.columnsLead')}</p>
      <p className="max-w-text">{csvColumns.map((column) => csvHeadings[column][language][0]).join(' · ')}</p>
      <p>
        <a href={paths.coursesFile(university.id, { mall: 'ja' })} className="inline-block py-2">
          {text('courseEdit.file.template')}
        </a>
      </p>
    </Section>
  )
}
