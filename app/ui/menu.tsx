import { useLocation } from '@remix-run/react'

interface MenuLink {
  to: string
  label: string
}

interface MenuProps {
  /** What the menu is of, for whoever does not see it. */
  label: string
  /** What is looked at every day: in a row. */
  daily: readonly MenuLink[]
  /** Everything else, under headings behind one word; none: there is no such word. */
  groups?: readonly { title: string; links: readonly MenuLink[] }[]
  more?: { word: string; here: (page: string) => string }
}

const bar =
  'flex min-h-11 cursor-pointer items-center border-y-4 border-y-transparent px-1.5 text-sm text-on-deep no-underline hover:border-b-on-deep hover:text-on-deep aria-[current]:border-b-accent aria-[current]:font-bold sm:text-base'

/** The pages of whoever works somewhere: those of every day in a row, the others behind one word. */
export function Menu({ label, daily, groups = [], more }: MenuProps) {
  const { pathname } = useLocation()
  const here = partOf(pathname, [...daily, ...groups.flatMap(({ links }) => links)])
  return (
    <nav aria-label={label} className="bg-deep text-on-deep print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-1 px-2.5 sm:px-4.5">
        <ul className="flex flex-wrap gap-x-1">
          {daily.map(({ to, label: name }) => (
            <li key={to}>
              <a href={to} aria-current={currentAt(to, here, pathname)} className={bar}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        {more && <More groups={groups} more={more} here={here} pathname={pathname} />}
      </div>
    </nav>
  )
}

/** The link to a page, or to the one that it lies under; the first page of all is nobody's part. */
function partOf(pathname: string, links: readonly MenuLink[]): string | null {
  const isHome = (to: string) => links.some((other) => other.to.startsWith(`${to}/`))
  const above = links.filter(({ to }) => pathname.startsWith(`${to}/`) && !isHome(to))
  return (links.find(({ to }) => to === pathname) ?? above[0])?.to ?? null
}

const currentAt = (to: string, here: string | null, pathname: string) =>
  to !== here ? undefined : to === pathname ? 'page' : 'true'

interface MoreProps extends Required<Pick<MenuProps, 'groups' | 'more'>> {
  here: string | null
  pathname: string
}

function More({ groups, more, here, pathname }: MoreProps) {
  const link = groups.flatMap(({ links }) => links).find(({ to }) => to === here)
  return (
    <details className="open:w-full">
      <summary
        className={`${bar} after:ml-1.5 after:content-['▾'/'']`}
        aria-current={link ? 'true' : undefined}
      >
        {link ? more.here(link.label) : more.word}
      </summary>
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 px-1.5 pt-1 pb-4 sm:grid-cols-3">
        {groups.map(({ title, links }) => (
          <div key={title}>
            <p className="pt-2 text-sm font-bold">{title}</p>
            <ul>
              {links.map(({ to, label }) => (
                <li key={to}>
                  <a
                    href={to}
                    aria-current={currentAt(to, here, pathname)}
                    className="inline-flex min-h-11 items-center text-on-deep hover:text-on-deep aria-[current]:font-bold"
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  )
}
