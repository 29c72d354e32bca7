import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'

interface PageProps {
  /** The one `h1`: what this page does for me. */
  title: ReactNode
  lead?: ReactNode
  /** The pages above this one, outermost first. */
  crumbs?: readonly { to: string; label: string }[]
  /** The ways to pages of the same kind. */
  menu?: ReactNode
  /** Stands with the heading: the one next step, or the state of what is shown. */
  head?: ReactNode
  /** `text` keeps to the width of a line that is easy to read: forms, receipts. */
  width?: 'text' | 'full'
  children: ReactNode
}

/** Every page: a calm band with where I am and what this is, then the matter itself. */
export function Page({ title, lead, crumbs, menu, head, width = 'full', children }: PageProps) {
  return (
    <>
      <div className="bg-surface print:bg-paper">
        <div className="mx-auto grid max-w-page grid-cols-[minmax(0,1fr)] gap-3 px-4 pt-4 pb-6 sm:px-6 sm:pt-6 sm:pb-8">
          {crumbs && crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
          {menu}
          <h1>{title}</h1>
          {lead && <div className="max-w-text text-lg text-muted [overflow-wrap:anywhere]">{lead}</div>}
          {head}
        </div>
      </div>
      <div className="mx-auto max-w-page px-4 py-6 sm:px-6 sm:py-10">
        <div className={`grid grid-cols-[minmax(0,1fr)] gap-8 ${width === 'text' ? 'max-w-text' : ''}`}>
          {children}
        </div>
      </div>
    </>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly { to: string; label: string }[] }) {
  const text = useText()
  return (
    <nav aria-label={text('ui.page.crumbs')} className="print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-sm">
        {crumbs.map(({ to, label }, at) => (
          <li key={to} className="flex items-center gap-2">
            {at > 0 && (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            )}
            <a href={to} className="inline-block py-2.5">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A part of a page under a heading of its own. */
export function Section({ title, id, children }: { title: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
