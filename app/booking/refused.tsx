import { useText } from '~/i18n/speech'
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
}

/** A refusal: what did not go, why, and what can be done instead. */
export function Refused({ title, sentence, instead }: RefusedProps) {
  const text = useText()
  return (
    <Notice kind="danger" title={title} focus>
      <p>{sentence}</p>
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
