import type { ReactNode } from 'react'

/** The one action of a page is primary; what undoes or takes away is danger; all else is quiet. */
type Kind = 'primary' | 'quiet' | 'danger'

const look = {
  primary: 'button button-primary',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
} as const

interface ButtonProps {
  children: ReactNode
  kind?: Kind
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  /** As wide as what it stands in. */
  wide?: boolean
  /** Low, for rows of a table; as high as others where fingers are used. */
  small?: boolean
  id?: string
  /** Of a form that it does not stand in. */
  form?: string
  /** The whole name, where the words alone would not tell buttons apart. */
  label?: string
}

/** Submits its form unless told otherwise. */
export function Button(props: ButtonProps) {
  const { children, kind = 'primary', type = 'submit', wide, small, label, ...button } = props
  return (
    <button
      {...button}
      type={type}
      aria-label={label}
      className={`${look[kind]}${wide ? ' w-full' : ''}${small ? ' button-small' : ''}`}
    >
      {children}
    </button>
  )
}

interface ButtonLinkProps {
  to: string
  children: ReactNode
  kind?: Kind
  wide?: boolean
  /** The file's name, for a link that downloads. */
  download?: string
  /** The whole name, where the words alone would not tell links apart. */
  label?: string
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ to, children, kind = 'primary', wide, download, label }: ButtonLinkProps) {
  return (
    <a href={to} download={download} aria-label={label} className={`${look[kind]}${wide ? ' w-full' : ''}`}>
      {children}
    </a>
  )
}
