import { useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import type { HostingLine } from './hosting-text'

interface HostingTableProps {
  lines: readonly HostingLine[]
  /** What the other side is called. */
  whose: string
  caption: string
  /** Where a locker is opened that nobody has needed yet; absent: nowhere. */
  begin?: string
}

/** Exams with what is missing of each. On a phone each is a few lines. */
export function HostingTable({ lines, whose, caption, begin }: HostingTableProps) {
  const text = useText()
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="bg-surface text-sm max-sm:sr-only">
        <tr>
          {[text('examMaterial.when'), text('examMaterial.exam'), whose, text('examMaterial.state')].map(
            (head) => (
              <th key={head} scope="col" className="px-3 py-1.5">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} className="border-b border-rule align-top max-sm:grid max-sm:py-3">
            <td className="px-1 sm:w-48 sm:px-3 sm:py-3">{line.when}</td>
            <td className="px-1 wrap-anywhere sm:px-3 sm:py-3">
              {line.to ? (
                <a href={line.to} className="inline-block py-1 font-semibold sm:py-0">
                  {line.exam}
                </a>
              ) : (
                <span className="font-semibold">{line.exam}</span>
              )}
              <span className="block text-sm text-muted">{line.writers}</span>
            </td>
            <td className="px-1 wrap-anywhere sm:px-3 sm:py-3">{line.whose}</td>
            <td className="grid gap-1 px-1 sm:px-3 sm:py-3">
              {line.urgent.map((said) => (
                <span key={said} className="font-semibold text-danger">
                  {said}
                </span>
              ))}
              {line.state && <span>{line.state}</span>}
              {begin && !line.to && (
                <form method="post" action={begin}>
                  <input type="hidden" name="tenta" value={line.sittingId} />
                  <Button kind="quiet" small label={text('examMaterial.openFor', { exam: line.exam })}>
                    {text('examMaterial.open')}
                  </Button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
