import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

/** Something else that may be had instead: what it is, and where to take it. */
export interface Instead {
  to: string
  label: string
}

interface RefusedProps {
  title: string
  /** Why, in one sentence. */
  sentence: string
  instead: readonly Instead[]
  /** Where one goes on after having confirmed one's address, when that is what is missing. */
  confirmFor?: string | null
  /** How to ask the centre, where only it can help. */
  ask?: string | null
}

/** A refusal: what did not go, why, and what can be done instead. */
export function Refused({ title, sentence, instead, confirmFor, ask }: RefusedProps) {
  const text = useText()
  return (
    <Notice kind="danger" title={title} focus>
      <p>{sentence}</p>
      {ask && <p className="font-semibold">{ask}</p>}
      {confirmFor && (
        <div>
          <ButtonLink to={paths.codeMail(confirmFor)}>{text('access.unconfirmed.action')}</ButtonLink>
        </div>
      )}
      {instead.length > 0 && (
        <>
          <p className="font-semibold">{text('booking.refused.instead')}</p>
          <ul className="grid gap-2">
            {instead.map(({ to, label }) => (
              <li key={to}>
                <a href={to} className="button button-quiet w-full justify-start text-left">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
