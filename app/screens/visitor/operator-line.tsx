import { useText } from '~/i18n/speech'
import type { Operator } from '~/lib/operator.server'

/** Who runs the site; where nobody said, it says so. */
export function OperatorLine({ operator }: { operator: Operator }) {
  const text = useText()
  return (
    <>
      <p>
        {operator.name
          ? text('about.operator.named', { name: operator.name })
          : text('about.operator.unnamed')}
      </p>
      {operator.email && (
        <p>
          {text('about.operator.email')} <a href={`mailto:${operator.email}`}>{operator.email}</a>
        </p>
      )}
    </>
  )
}
