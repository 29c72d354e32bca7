import { useId } from 'react'

export interface HeatSquare {
  /** 0 to 1, how dark; null: not shown, or nothing to show. */
  level: number | null
  /** The value in signs: no square is told by its colour alone. */
  shown: string
}

interface HeatChartProps {
  title: string
  /** What it shows, for those who do not see it. */
  description: string
  columns: readonly string[]
  rows: readonly { label: string; squares: readonly HeatSquare[] }[]
}

const label = 44
const square = { width: 42, height: 26 }
const top = 22
/** At its darkest a square still lets the number on it be read, light and dark. */
const darkest = 0.45

/** A grid of squares, the darker the more, each with its number. A table says the same beside it. */
export function HeatChart({ title, description, columns, rows }: HeatChartProps) {
  const id = useId()
  const [width, height] = [label + columns.length * square.width, top + rows.length * square.height]
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      className="w-full max-w-xl"
      fontSize="12"
      textAnchor="middle"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {columns.map((column, at) => (
        <text key={column} x={label + (at + 0.5) * square.width} y="14" fontWeight="700" className="fill-ink">
          {column}
        </text>
      ))}
      {rows.map((row, at) => (
        <g key={row.label} transform={`translate(0 ${top + at * square.height})`}>
          <text x={label - 6} y="17" textAnchor="end" className="fill-ink">
            {row.label}
          </text>
          {row.squares.map(({ level, shown }, column) => (
            <g key={columns[column]} transform={`translate(${label + column * square.width} 0)`}>
              <rect
                x="1"
                y="1"
                width={square.width - 2}
                height={square.height - 2}
                rx="3"
                className={level === null ? 'fill-transparent stroke-rule' : 'fill-primary stroke-rule'}
                fillOpacity={level === null ? undefined : level * darkest}
                strokeDasharray={level === null ? '2 3' : undefined}
              />
              <text x={square.width / 2} y="17" className={level === null ? 'fill-muted' : 'fill-ink'}>
                {shown}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}
