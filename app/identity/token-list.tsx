import { momentName } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import type { FailedForm } from './failed-form'
import type { Token } from './key'

/** Somebody's API keys, each with the way to revoke it. */
export function TokenList({ tokens }: { tokens: readonly Token[] }) {
  const text = useText()
  const language = useLanguage()
  if (tokens.length === 0) return <p className="text-muted">{text('identity.tokens.empty')}</p>
  return (
    <ul className="grid max-w-text border-y border-rule">
      {tokens.map(({ id, name, createdAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 border-t border-rule py-3 first:border-t-0"
        >
          <div className="min-w-0">
            <p className="font-semibold">{name}</p>
            <p className="text-sm text-muted">
              {text('identity.tokens.since', { day: momentName(createdAt, language) })}
            </p>
          </div>
          <a href={paths.accountToken(id)} className="py-2.5 text-danger">
            {text('identity.tokens.revoke')}
            <span className="sr-only"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Makes another. */
export function TokenForm({ failed }: { failed?: FailedForm }) {
  const text = useText()
  return (
    <form method="post" action={paths.accountTokens()} noValidate className="grid gap-4">
      <Field
        label={text('identity.tokens.name')}
        hint={text('identity.tokens.nameHint')}
        name="tokenName"
        autoComplete="off"
        required
        maxLength={60}
        value={failed?.values.tokenName}
        error={failed?.errors.tokenName}
      />
      <div>
        <Button kind="quiet">{text('identity.tokens.make')}</Button>
      </div>
    </form>
  )
}
