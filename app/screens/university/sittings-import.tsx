import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import { addSittings } from '~/exams/sitting-add-many.server'
import { fileMost, readSittingFile } from '~/exams/sitting-file-form'
import { columns, headings } from '~/exams/sitting-headings'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { csvOf } from '~/lib/csv'
import { textOf } from '~/lib/csv-read'
import { formOf, isLonger } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field, TextArea } from '~/ui/field'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'
import { previewOf } from './import-preview.server'
import { ImportPreview } from './sittings-preview'

/** A form carries its text twice as long where it has quotation marks and line ends. */
const bodyMost = 3 * fileMost

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  return {
    university: await ownUniversity(who),
    title: textIn(languageOf(request))('sittings.file.title'),
  }
}

/** Shows what a file would be; or adds what is right in it, and shows what is left to mend. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const refused = (fault: Fault, typed: string, status: number) =>
    data({ error: text(`sittings.file.faults.${fault}`), typed, preview: null, added: null }, { status })
  if (await isLonger(request, bodyMost)) return refused('large', '', 413)
  const form = await formOf(request)
  const typed = await textFrom(form)
  if (typed.length > fileMost) return refused('large', '', 413)
  if (typed.trim() === '') return refused('nothing', '', 422)
  const file = readSittingFile(typed)
  if (!file.ok) return refused(file.because, typed, 422)
  const good = file.rows.flatMap((row) => (row.ok ? [row] : []))
  if (form.get('gor') !== 'spara') {
    const preview = await previewOf(who, file, context.now, language)
    return data({ error: null, typed, preview, added: null }, { status: 200 })
  }
  const answer = await addSittings(
    who,
    good.map(({ facts }) => facts),
    context.now,
  )
  if (!answer.ok) {
    return data({ error: text('ui.errors.busy'), typed, preview: null, added: answer.added }, { status: 503 })
  }
  const bad = file.rows.filter(({ ok }) => !ok)
  if (bad.length === 0)
    return redirect(paths.ownSittings(who.universityId, { nytt: 'in', antal: answer.added }), 303)
  // What could not be added stays in the form, under its headings: nothing is lost.
  const left = csvOf([file.heads, ...bad.map(({ cells }) => cells)])
  const again = readSittingFile(left)
  const preview = again.ok ? await previewOf(who, again, context.now, language) : null
  return data({ error: null, typed: left, preview, added: answer.added }, { status: 200 })
}

type Fault = Exclude<ReturnType<typeof readSittingFile>, { ok: true }>['because'] | 'large' | 'nothing'

/** The file's text, or what was pasted where no file was chosen. */
async function textFrom(form: FormData): Promise<string> {
  const file = form.get('fil')
  if (file !== null && typeof file !== 'string' && file.size > 0) {
    return textOf(new Uint8Array(await file.arrayBuffer()))
  }
  return String(form.get('text') ?? '')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const isMending = (sent?.typed ?? '') !== ''
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('sittings.file.lead')}
      above={[{ to: paths.ownSittings(university.id), label: text('sittings.list.title') }]}
    >
      <ErrorSummary errors={sent?.error ? [{ field: 'text', sentence: sent.error }] : []} />
      {sent?.preview && <ImportPreview preview={sent.preview} typed={sent.typed} added={sent.added} />}
      <Section id="fil" title={text(isMending ? 'sittings.file.mend' : 'sittings.file.title')}>
        {isMending && <p>{text('sittings.file.mendLead')}</p>}
        <form method="post" encType="multipart/form-data" className="grid max-w-text gap-6">
          <Field
            name="fil"
            type="file"
            label={text('sittings.file.file')}
            hint={text('sittings.file.fileHint')}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
          />
          <TextArea
            name="text"
            label={text('sittings.file.text')}
            hint={text('sittings.file.textHint')}
            rows={8}
            value={sent?.typed ?? ''}
          />
          <div>
            <Button kind={sent?.preview ? 'quiet' : 'primary'}>{text('sittings.file.show')}</Button>
          </div>
        </form>
      </Section>
      <Columns />
    </OfficePage>
  )
}

/** Which headings are understood, and an empty file to fill in. */
function Columns() {
  const { university } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Section id="kolumner" title={text('sittings.file.columns')}>
      <p className="max-w-text">{text('sittings.file.columnsLead')}</p>
      <p className="max-w-text">{columns.map((field) => headings[field][language][0]).join(' · ')}</p>
      <p>
        <a href={paths.sittingsFile(university.id, { mall: 'ja' })} className="inline-block py-2">
          {text('sittings.file.template')}
        </a>
      </p>
    </Section>
  )
}
