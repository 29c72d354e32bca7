import type { ReactNode } from 'react'

interface NumberTableProps {
  caption: string
  /** Of all columns, the first that of the words. */
  heads: readonly string[]
  rows: readonly { key: string; head: ReactNode; cells: readonly ReactNode[] }[]
}

/** Numbers in rows and columns. Where it is wider than the screen it is moved by itself; the names stay. */
export function NumberTable({ caption, heads, rows }: NumberTableProps) {
  const [first, ...others] = heads
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="number-table">
        <caption className="pb-2 text-left font-semibold">{caption}</caption>
        <thead className="bg-surface text-sm">
          <tr>
            <th scope="col">{first}</th>
            {others.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={others[at]} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
