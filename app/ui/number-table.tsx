import type { ReactNode } from 'react'

interface NumberTableProps {
  caption: string
  /** Of all columns, the first that of the words. */
  heads: readonly string[]
  rows: readonly { key: string; head: ReactNode; cells: readonly ReactNode[] }[]
}

/**
 * Numbers in rows and columns. A phone shows each row under its name, every number with the words of its
 * column: nothing is scrolled sideways, and nothing is left out.
 */
export function NumberTable({ caption, heads, rows }: NumberTableProps) {
  const [first, ...others] = heads
  return (
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
              <td key={others[at]} className="number" data-head={others[at]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
