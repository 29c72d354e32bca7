import type { ReactNode } from 'react'

const look = {
  info: { box: 'border-info bg-info-surface', title: 'text-info', sign: 'M12 7.5v.01M12 11v6' },
  success: { box: 'border-primary bg-surface', title: 'text-primary', sign: 'm7.5 12.5 3 3 6-7' },
  danger: { box: 'border-danger bg-danger-surface', title: 'text-danger', sign: 'M12 6.5V13m0 3.5v.01' },
} as const

interface NoticeProps {
  kind: keyof typeof look
  title?: ReactNode
  children?: ReactNode
  /** Takes focus as the page opens: the answer to what the reader just did. */
  focus?: boolean
}

/** Something to know before going on. What came of an action is read aloud when the page opens. */
export function Notice({ kind, title, children, focus }: NoticeProps) {
  const { box, title: colour, sign } = look[kind]
  return (
    <div
      role={kind === 'info' ? 'note' : kind === 'danger' ? 'alert' : 'status'}
      tabIndex={focus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: only where the caller answers what the reader just did
      autoFocus={focus}
      className={`flex gap-3 rounded-md border p-4 ${box}`}
    >
      <svg viewBox="0 0 24 24" className={`size-6 shrink-0 ${colour}`} aria-hidden="true">
        <circle cx="12" cy="12" r="10.5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d={sign} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      </svg>
      <div className="grid min-w-0 max-w-text gap-2 [overflow-wrap:anywhere]">
        {title && <p className={`text-lg font-bold ${colour}`}>{title}</p>}
        {children && <div className="grid gap-2">{children}</div>}
      </div>
    </div>
  )
}
