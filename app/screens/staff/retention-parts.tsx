import type { RecordClass } from '~/exams/retention'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Section } from '~/ui/page'

interface Kept {
  recordClass: RecordClass
  days: number
  count: number
  /** In words; empty: none, or it is not counted by exams. */
  oldest: string
}

interface FormProps {
  centreId: string
  classes: readonly Kept[]
  failed: { wrong: RecordClass[]; values: Record<string, string> } | undefined
}

/** How long each class is kept: to be tried, and to be saved. */
export function RetentionForm({ centreId, classes, failed }: FormProps) {
  const text = useText()
  return (
    <Section title={text('examRetention.form')} id="dagar">
      <form method="post" action={paths.retention(centreId)} noValidate className="grid gap-5">
        {classes.map(({ recordClass, days }) => (
          <Field
            key={recordClass}
            name={recordClass}
            label={text(`examRetention.classes.${recordClass}`)}
            hint={`${text('examRetention.days')}. ${text(`examRetention.hints.${recordClass}`)}`}
            inputMode="numeric"
            short
            value={failed?.values[recordClass] ?? String(days)}
            {...(failed?.wrong.includes(recordClass) && { error: text('examRetention.error') })}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button>{text('examRetention.save')}</Button>
          {/* Asks, and changes nothing: the same form, by its address. */}
          <button type="submit" formMethod="get" className="button button-quiet">
            {text('examRetention.tryButton')}
          </button>
        </div>
      </form>
    </Section>
  )
}

/** What the days of the form would erase: how many and how old, never whose. */
export function RetentionPreview({ classes }: { classes: readonly Kept[] }) {
  const text = useText()
  return (
    <Section title={text('examRetention.preview')} id="provning">
      <p className="max-w-text text-muted">{text('examRetention.previewLead')}</p>
      <Table
        heads={[text('examRetention.what'), text('examRetention.count'), text('examRetention.oldest')]}
        rows={classes.map(({ recordClass, count, oldest }) => [
          text(`examRetention.classes.${recordClass}`),
          String(count),
          oldest || '–',
        ])}
      />
    </Section>
  )
}

interface Purge {
  recordClass: RecordClass
  at: string
  olderThan: string
  count: number
}

/** What has been erased. */
export function PurgeLog({ purges }: { purges: readonly Purge[] }) {
  const text = useText()
  return (
    <Section title={text('examRetention.log')} id="raderat">
      {purges.length === 0 ? (
        <p>{text('examRetention.logNone')}</p>
      ) : (
        <Table
          heads={(['when', 'what', 'count', 'olderThan'] as const).map((head) =>
            text(`examRetention.${head}`),
          )}
          rows={purges.map(({ at, recordClass, count, olderThan }) => [
            at,
            text(`examRetention.classes.${recordClass}`),
            String(count),
            olderThan,
          ])}
        />
      )}
    </Section>
  )
}

function Table({ heads, rows }: { heads: readonly string[]; rows: readonly string[][] }) {
  return (
    <table className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className="px-2 py-1.5 sm:px-3">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one class and night may be alike
          <tr key={at} className="border-b border-rule align-top">
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <td key={column} className="px-2 py-2 wrap-anywhere sm:px-3">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
