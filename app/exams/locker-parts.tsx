import { useActionData, useLoaderData } from '@remix-run/react'
import { useText } from '~/i18n/speech'
import { Button, ButtonLink } from '~/ui/button'
import { Field, Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { type FileKind, fileAccept } from './locker'
import type { FileLine, LockerPage } from './locker-page'

const toldSteps = ['fil', 'borta', 'kvitterad', 'post', 'klart', 'saknas', 'skickat', 'oppnare'] as const
export type LockerTold = (typeof toldSteps)[number]

/** What a locker's address says has just been done. */
export const toldIn = (request: Request): LockerTold | null =>
  toldSteps.find((one) => one === new URL(request.url).searchParams.get('nytt')) ?? null

/** What has just been done, and what is wrong. */
export function LockerNotices({ told, warnings }: { told: LockerTold | null; warnings: readonly string[] }) {
  const text = useText()
  return (
    <>
      {told && (
        <Notice kind="success" focus>
          {text(`examMaterial.told.${told}`)}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice kind="danger">
          {warnings.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

interface FilesProps {
  files: readonly FileLine[]
  /** Where a file is fetched. */
  toFile: (id: string) => string
  /** Where it is taken out. */
  removal: string
}

/** What lies in a locker. */
export function LockerFiles({ files, toFile, removal }: FilesProps) {
  const text = useText()
  return (
    <Section title={text('examMaterial.files.title')} id="filer">
      {files.length === 0 ? (
        <p>{text('examMaterial.files.none')}</p>
      ) : (
        <ul className="grid max-w-text">
          {files.map((file) => (
            <li key={file.id} className="grid gap-1 border-t border-rule py-3">
              <p className="font-semibold wrap-anywhere">{file.name}</p>
              <p className="text-sm text-muted">
                {[file.what, file.size, file.release].filter(Boolean).join(' · ')}
              </p>
              <p className="text-sm text-muted">{file.added}</p>
              <div className="flex flex-wrap gap-3 pt-1">
                {file.opens && (
                  <ButtonLink
                    kind="quiet"
                    to={toFile(file.id)}
                    label={text('examMaterial.files.openOne', { name: file.name })}
                  >
                    {text('examMaterial.files.open')}
                  </ButtonLink>
                )}
                {file.removable && (
                  <form method="post" action={removal}>
                    <input type="hidden" name="fil" value={file.id} />
                    <Button kind="danger" label={text('examMaterial.files.removeOne', { name: file.name })}>
                      {text('examMaterial.files.remove')}
                    </Button>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

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

/** Who writes: names where the reader may read them. */
export function LockerWriters({ writers, lead }: { writers: LockerPage['writers']; lead?: string }) {
  const text = useText()
  const heads = ['name', 'reference', 'time'] as const
  return (
    <Section title={text('examMaterial.writersTitle')} id="skriver">
      {lead && <p className="max-w-text text-muted">{lead}</p>}
      {writers.length === 0 ? (
        <p>{text('examMaterial.noWriters')}</p>
      ) : (
        <table className="w-full max-w-text border-collapse text-left">
          <thead className="bg-surface text-sm">
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2 py-1.5 sm:px-3">
                  {text(`examMaterial.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {writers.map(({ reference, name, code, time }) => (
              <tr key={reference} className="border-b border-rule align-top">
                <td className="px-2 py-2 wrap-anywhere sm:px-3">{name ?? text('examMaterial.unnamed')}</td>
                <td className="px-2 py-2 sm:px-3">
                  <span className="whitespace-nowrap">{reference}</span>
                  {code && (
                    <span className="block text-sm wrap-anywhere text-muted">
                      {text('examMaterial.code')}: {code}
                    </span>
                  )}
                </td>
                <td className="px-2 py-2 sm:px-3">{time || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** Everything that has happened, in words, first first. */
export function LockerChain({ chain }: { chain: LockerPage['chain'] }) {
  const text = useText()
  return (
    <Section title={text('examMaterial.chain.title')} id="logg">
      {chain.length === 0 ? (
        <p>{text('examMaterial.chain.none')}</p>
      ) : (
        <ol className="grid max-w-text">
          {chain.map(({ when, by, said }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are never taken away or moved
            <li key={at} className="border-t border-rule py-2">
              <p className="wrap-anywhere">{said}</p>
              <p className="text-sm text-muted wrap-anywhere">
                {when}, {by}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

interface ReceiptProps {
  locker: Pick<LockerPage, 'isSent' | 'receipt'>
  action: string
}

/** Where the university says that it has the answers. */
export function LockerReceipt({ locker: { isSent, receipt }, action }: ReceiptProps) {
  const text = useText()
  return (
    <Section title={text('examMaterial.receipt.title')} id="kvitto">
      {receipt ? (
        <Notice kind="success">{receipt}</Notice>
      ) : isSent ? (
        <form method="post" action={action} className="grid max-w-text gap-4">
          <p>{text('examMaterial.receipt.lead')}</p>
          <div>
            <Button>{text('examMaterial.receipt.button')}</Button>
          </div>
        </form>
      ) : (
        <p className="max-w-text">{text('examMaterial.receipt.waiting')}</p>
      )}
    </Section>
  )
}

/**
 * The page of an address that only takes what is posted to it: why something did not go, and the way back to the locker.
 */
export function LockerDeed() {
  const { back } = useLoaderData<{ back: string }>()
  const refused = useActionData<{ sentence: string }>()
  const text = useText()
  return (
    <Page title={text(refused ? 'examMaterial.refused.title' : 'examMaterial.title')} width="text">
      {refused && <Notice kind="danger">{refused.sentence}</Notice>}
      <div>
        <ButtonLink to={back}>{text('examMaterial.refused.back')}</ButtonLink>
      </div>
    </Page>
  )
}
