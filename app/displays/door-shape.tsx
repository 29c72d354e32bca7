/** Open, barred and crossed out: the shape says it where the colour is not seen. */
const shapes = {
  free: <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="3.5" />,
  taken: (
    <path d="M12 2a10 10 0 0 1 0 20 10 10 0 0 1 0-20M6 10v4h12v-4z" fill="currentColor" fillRule="evenodd" />
  ),
  closed: (
    <path
      d="M3.5 3.5h17v17h-17zM8 8l8 8M16 8l-8 8"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="square"
    />
  ),
} as const

export type Shape = keyof typeof shapes

/** The shape of what a door says. */
export function DoorShape({ shape, className }: { shape: Shape; className: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className} aria-hidden="true">
      {shapes[shape]}
    </svg>
  )
}
