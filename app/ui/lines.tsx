/** Sentences that each stand for themselves, as a list. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid max-w-text list-disc gap-2 pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
