import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import type { Centre } from './centre'

export interface CentreLine {
  centre: Pick<Centre, 'id' | 'name' | 'nameConfirmed' | 'town' | 'kind'>
  spaces: number
  /** In words, from the town that the reader chose last; null where either place is not known. */
  away: string | null
}

/** Centres, one a line: name, town, how far, how much there is to book. */
export function CentreList({ lines }: { lines: readonly CentreLine[] }) {
  const text = useText()
  return (
    <ul className="border-t border-rule">
      {lines.map(({ centre, spaces, away }) => (
        <li
          key={centre.id}
          className="relative grid gap-x-4 border-b border-rule py-3 hover:bg-surface sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div>
            <a
              href={paths.centre(centre.id)}
              className="text-lg leading-snug font-semibold after:absolute after:inset-0"
            >
              {centre.name}
            </a>
            <p className="text-muted">
              {centre.town}
              {away && ` · ${away}`}
              {!centre.nameConfirmed && (
                <span className="text-sm italic"> · {text('centres.list.described')}</span>
              )}
            </p>
          </div>
          <p className="self-center text-sm text-muted sm:text-right">
            {spaces > 0 ? text('centres.list.spaces', { count: spaces }) : text('centres.list.noSpaces')}
          </p>
        </li>
      ))}
    </ul>
  )
}
