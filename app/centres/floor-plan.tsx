import type { PlannedPlace } from './space'

const square = 48

/** Where the places of a space stand, with their names. */
export function FloorPlan({ plan, title }: { plan: readonly PlannedPlace[]; title: string }) {
  if (plan.length === 0) return null
  const width = (Math.max(...plan.map(({ x }) => x)) + 1) * square
  const height = (Math.max(...plan.map(({ y }) => y)) + 1) * square
  return (
    <svg
      role="img"
      aria-label={`${title}: ${plan.map(({ label }) => label).join(', ')}`}
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
      className="h-auto max-w-full rounded-md border border-rule bg-surface"
      width={width + 8}
      height={height + 8}
    >
      {plan.map(({ place, label, x, y }) => (
        <g key={place} transform={`translate(${x * square} ${y * square})`}>
          <rect
            x="4"
            y="4"
            width="40"
            height="40"
            rx="5"
            className="fill-raised stroke-border"
            strokeWidth="1.5"
          />
          <text
            x="24"
            y="29"
            textAnchor="middle"
            className="fill-ink font-bold"
            fontSize={label.length > 5 ? 8 : label.length > 3 ? 11 : 15}
          >
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}
