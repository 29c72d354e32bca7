import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'

/** A link that leaves for somebody else's website, and says so. */
export function Outside({ to, children }: { to: string; children: ReactNode }) {
  const text = useText()
  return (
    <a href={to} rel="external noopener" className="inline-block py-2.5">
      {children}
      <span aria-hidden="true">&nbsp;↗</span>
      <span className="sr-only"> ({text('courseHere.outside')})</span>
    </a>
  )
}
