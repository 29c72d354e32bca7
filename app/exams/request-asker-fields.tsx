import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Check, Field, Select } from '~/ui/field'
import { digitalTools, educations } from './policy'
import { askerFields } from './request-form'
import { about, type Typed } from './typed-fields'

/** Where somebody is registered, as far as it is known. */
export type Home =
  | { is: 'account'; town: string }
  | { is: 'hidden' }
  /** Of an account that does not say, or nobody's: to choose. */
  | { is: 'asked'; signedIn: boolean }

interface AskerFieldsProps {
  typed: Typed
  home: Home
  isDigital: boolean
  municipalities: readonly { code: string; name: string }[]
}

const folded = askerFields.filter((name) => name !== 'kommun')

/** Who asks, as centres' rules ask: where they live in sight, the rest folded until somebody needs it. */
export function AskerFields({ typed, home, isDigital, municipalities }: AskerFieldsProps) {
  const text = useText()
  return (
    <>
      {home.is === 'account' && (
        <p>
          {text('seats.who.account', { town: home.town })}{' '}
          <a href={paths.accountDetails()}>{text('seats.who.changeTown')}</a>
        </p>
      )}
      {home.is === 'hidden' && <p>{text('seats.who.hidden')}</p>}
      {/* An account is asked by a form of its own, which keeps the answer. */}
      {(home.is === 'hidden' || (home.is === 'asked' && !home.signedIn)) && (
        <Select
          {...about(typed, 'kommun')}
          label={text('seats.who.town')}
          hint={text('seats.who.townHint')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          empty={text('seats.who.townEmpty')}
        />
      )}
      <details open={folded.some((name) => typed.errors[name])}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">
          {text('seats.who.more')}
        </summary>
        <div className="grid gap-4 pt-2 sm:grid-cols-2 sm:items-end">
          <Field
            {...about(typed, 'forsok')}
            label={text('seats.who.attempt')}
            hint={text('seats.who.attemptHint')}
            inputMode="numeric"
          />
          <Select
            {...about(typed, 'utbildning')}
            label={text('seats.who.education')}
            options={educations.map((value) => ({ value, label: text(`exams.terms.${value}`) }))}
          />
          <Field
            {...about(typed, 'program')}
            label={text('seats.who.programme')}
            hint={text('seats.who.programmeHint')}
          />
          <Field
            {...about(typed, 'extra')}
            label={text('seats.who.extra')}
            hint={text('seats.who.extraHint')}
          />
          <Check name="rum" label={text('seats.who.room')} checked={typed.values.rum === 'ja'} />
          {isDigital && (
            <Select
              {...about(typed, 'dator')}
              label={text('seats.who.tool')}
              options={digitalTools.map((value) => ({ value, label: text(`exams.words.${value}`) }))}
              empty={text('seats.who.toolEmpty')}
            />
          )}
        </div>
      </details>
    </>
  )
}
