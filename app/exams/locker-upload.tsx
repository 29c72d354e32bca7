import { useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import { Field, Select } from '~/ui/field'
import { type FileKind, fileAccept } from './locker'
import type { LockerPage } from './locker-page'

/** What came of a form with a file. */
export interface UploadSaid {
  error: string
  /** The field that the error is at. */
  field: 'fil' | 'dag'
  values: Record<string, string>
}

interface UploadProps {
  /** Which of the two forms: papers in, or answers out. */
  kind: 'papers' | 'answers'
  action: string
  lead: string
  written?: LockerPage['written']
  said?: UploadSaid | undefined
}

/** The form for one file. What is said of it comes before it, so that it is known when the file arrives. */
export function UploadForm({ kind, action, lead, written = [], said }: UploadProps) {
  const text = useText()
  const { error, field, values = {} } = said ?? {}
  const mine = said && (values.slag === 'answers') === (kind === 'answers')
  const kinds: FileKind[] = ['paper', 'instructions']
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      className="grid max-w-text gap-5"
    >
      <p className="text-muted">{lead}</p>
      {kind === 'papers' ? (
        <>
          <Select
            name="slag"
            label={text('examMaterial.upload.kind')}
            options={kinds.map((value) => ({ value, label: text(`examMaterial.kinds.${value}`) }))}
            value={values.slag ?? 'paper'}
          />
          <fieldset className="grid gap-3">
            <legend className="mb-1 font-semibold">{text('examMaterial.upload.releaseTitle')}</legend>
            <p className="text-sm text-muted">{text('examMaterial.upload.releaseHint')}</p>
            <div className="flex flex-wrap gap-4">
              <Field
                type="date"
                name="dag"
                label={text('examMaterial.upload.day')}
                value={values.dag ?? ''}
                {...(mine && field === 'dag' && error && { error })}
              />
              <Field
                name="tid"
                label={text('examMaterial.upload.time')}
                value={values.tid ?? ''}
                inputMode="numeric"
                short
              />
            </div>
          </fieldset>
        </>
      ) : (
        <>
          <input type="hidden" name="slag" value="answers" />
          <Select
            name="vems"
            label={text('examMaterial.upload.whose')}
            empty={text('examMaterial.upload.all')}
            options={written.map(({ id, reference, name }) => ({
              value: id,
              label: name ? `${name}, ${reference}` : reference,
            }))}
            value={values.vems ?? ''}
          />
        </>
      )}
      <Field
        type="file"
        name="fil"
        accept={fileAccept}
        label={text('examMaterial.upload.file')}
        hint={text('examMaterial.upload.fileHint')}
        required
        {...(mine && field === 'fil' && error && { error })}
      />
      <div>
        <Button kind={kind === 'papers' ? 'primary' : 'quiet'}>
          {text(kind === 'papers' ? 'examMaterial.upload.button' : 'examMaterial.upload.answersButton')}
        </Button>
      </div>
    </form>
  )
}
