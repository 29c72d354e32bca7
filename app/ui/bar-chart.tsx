import { useId } from 'react'

export interface Bar {
  label: string
  /** Null: it is not shown, or not known; `shown` says which. */
  value: number | null
  /** The value in words: no bar is told by its length alone. */
  shown: string
}

interface BarChartProps {
  title: string
  /** What it shows, for those who do not see it. */
  description: string
  bars: readonly Bar[]
  /** What a bar of the whole width stands for; the longest one unless told. */
  most?: number
}

const width = 340
const row = 40
/** Under the words, and room for them to its right. */
const bar = { top: 20, height: 12 }

/** Bars with their words and numbers, drawn where the page is made. A table says the same beside it. */
export function BarChart({ title, description, bars, most }: BarChartProps) {
  const id = useId()
  const whole = Math.max(most ?? 0, ...bars.map(({ value }) => value ?? 0)) || 1
  return (
    <svg
      viewBox={`0 0 ${width} ${bars.length * row}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      className="w-full max-w-md print:max-w-xs"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {bars.map(({ label, value, shown }, at) => (
        <g key={label} transform={`translate(0 ${at * row})`} fontSize="13">
          <text x="0" y="14" className="fill-ink">
            {label}
          </text>
          <text x={width} y="14" textAnchor="end" fontWeight="700" className="fill-ink">
            {shown}
          </text>
          <rect y={bar.top} width={width} height={bar.height} rx="2" className="fill-surface stroke-rule" />
          {value !== null && value > 0 && (
            <rect
              y={bar.top}
              width={Math.max(1.5, (value / whole) * width)}
              height={bar.height}
              rx="2"
              className="fill-primary"
            />
          )}
        </g>
      ))}
    </svg>
  )
}
