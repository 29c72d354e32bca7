import type { ReactNode } from 'react'
import { ProductMark } from './mark'

interface HeaderProps {
  name: string
  home: { to: string; label: string }
  menu: { label: string; links: readonly { to: string; label: string; current?: boolean }[] }
  /** To the right of the menu: the choice of language. */
  children?: ReactNode
}

/** Top of every page: whose product this is and where one can go. */
export function Header({ name, home, menu, children }: HeaderProps) {
  return (
    <header className="border-b border-rule print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 px-4 pt-2 sm:px-6 sm:py-2">
        <a
          href={home.to}
          aria-label={home.label}
          className="flex min-h-11 items-center gap-2.5 text-xl font-extrabold tracking-tight text-ink no-underline hover:text-primary"
        >
          <ProductMark className="size-9" />
          {name}
        </a>
        <nav aria-label={menu.label} className="order-last w-full sm:order-none sm:w-auto">
          <ul className="-mx-1.5 flex flex-wrap gap-x-3 sm:gap-x-4">
            {menu.links.map(({ to, label, current }) => (
              <li key={to}>
                <a
                  href={to}
                  aria-current={current ? 'page' : undefined}
                  className="flex min-h-11 items-center border-y-4 border-y-transparent px-1.5 text-sm text-ink no-underline hover:border-b-rule hover:text-ink aria-[current]:border-b-accent aria-[current]:font-bold sm:text-base"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {children && <div className="ml-auto">{children}</div>}
      </div>
    </header>
  )
}
