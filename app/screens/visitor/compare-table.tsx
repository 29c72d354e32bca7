import { useText } from '~/i18n/speech'
import { ButtonLink } from '~/ui/button'

interface CompareTableProps {
  heads: readonly { id: string; title: string; to: string; remove: string }[]
  rows: readonly { name: string; values: readonly string[]; differs: boolean }[]
}

/**
 * Instances in columns, facts in rows. On a phone what a row is about stands above its values, so that two columns
 * have room; more are moved sideways.
 */
export function CompareTable({ heads, rows }: CompareTableProps) {
  const text = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by keyboard
    <section className="overflow-x-auto" aria-label={text('courseHere.comparing.table')} tabIndex={0}>
      <table className="w-full border-collapse text-left lg:table-fixed">
        <caption className="sr-only">{text('courseHere.comparing.table')}</caption>
        <thead className="align-top">
          <tr className="border-b-2 border-ink">
            <th scope="col" className="hidden w-44 py-3 pr-4 sm:table-cell">
              {text('courseHere.comparing.fact')}
            </th>
            {heads.map(({ id, title, to }) => (
              <th key={id} scope="col" className="min-w-36 py-3 pr-4 [overflow-wrap:anywhere] hyphens-auto">
                <a href={to}>{title}</a>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={row.name} {...row} heads={heads} />
        ))}
        <tbody className="print:hidden">
          <tr>
            <td className="hidden sm:table-cell" />
            {heads.map(({ id, title, remove }) => (
              <td key={id} className="py-4 pr-4">
                <ButtonLink
                  to={remove}
                  kind="quiet"
                  label={text('courseHere.comparing.removeOne', { title })}
                >
                  {text('courseHere.comparing.remove')}
                </ButtonLink>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Row({
  name,
  values,
  differs,
  heads,
}: CompareTableProps['rows'][number] & Pick<CompareTableProps, 'heads'>) {
  const text = useText()
  const mark = heads.length > 1 && (
    <span className={`text-sm ${differs ? 'font-semibold text-info' : 'font-normal text-muted'}`}>
      {text(differs ? 'courseHere.comparing.differs' : 'courseHere.comparing.same')}
    </span>
  )
  return (
    <tbody className="border-b border-rule align-top">
      <tr className="sm:hidden">
        <th scope="rowgroup" colSpan={heads.length} className="bg-surface px-2 py-1.5 text-sm">
          <span className="sticky left-2 inline-flex flex-wrap gap-x-3">
            {name} {mark}
          </span>
        </th>
      </tr>
      <tr>
        <th scope="row" className="hidden py-3 pr-4 font-normal sm:table-cell">
          <span className="block text-muted">{name}</span>
          {mark}
        </th>
        {heads.map(({ id }, at) => (
          <td
            key={id}
            className={`px-2 py-3 sm:px-0 sm:pr-4 [overflow-wrap:anywhere] ${differs ? 'font-semibold' : ''}`}
          >
            {values[at] || (
              <span className="font-normal text-muted">{text('courseHere.comparing.unsaid')}</span>
            )}
          </td>
        ))}
      </tr>
    </tbody>
  )
}
