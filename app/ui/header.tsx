import type { ReactNode } from 'react'
import { ProductMark } from './mark'

interface HeaderLink {
  to: string
  label: string
  current?: boolean
}

interface HeaderProps {
  name: string
  home: { to: string; label: string }
  menu: { label: string; links: readonly HeaderLink[] }
  /** Whose account this is, or the way into one: beside the name, where the menu of a phone needs its row. */
  account: HeaderLink
  /** To the right of the menu: the choice of language. */
  children?: ReactNode
}

/** Top of every page: whose product this is and where one can go. Two rows on a phone. */
export function Header({ name, home, menu, account, children }: HeaderProps) {
  return (
    <header className="border-b border-rule print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 px-4 pt-1 sm:px-6 sm:py-2">
        <a
          href={home.to}
          aria-label={home.label}
          className="flex min-h-11 items-center gap-2.5 text-xl font-extrabold tracking-tight text-ink no-underline hover:text-primary"
        >
          <ProductMark className="size-9" />
          {name}
        </a>
        <nav aria-label={menu.label} className="order-last w-full sm:order-none sm:w-auto">
          <ul className="-mx-1 flex flex-wrap justify-between sm:-mx-1.5 sm:justify-start sm:gap-x-4">
            {menu.links.map((link) => (
              <li key={link.to}>
                <Link {...link} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-x-3 sm:gap-x-4">
          <Link {...account} />
          {children}
        </div>
      </div>
    </header>
  )
}

const Link = ({ to, label, current }: HeaderLink) => (
  <a
    href={to}
    aria-current={current ? 'page' : undefined}
    className="flex min-h-11 items-center border-y-4 border-y-transparent px-1 text-sm text-ink no-underline hover:border-b-rule hover:text-ink aria-[current]:border-b-accent aria-[current]:font-bold sm:px-1.5 sm:text-base"
  >
    {label}
  </a>
)
