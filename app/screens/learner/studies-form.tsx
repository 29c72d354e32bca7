import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Check, Field, Select } from '~/ui/field'
import { Section } from '~/ui/page'

interface StudiesFormProps {
  id: string
  centres: readonly { value: string; label: string }[]
  values: { centre: string; remind: boolean; findable: boolean; shownName: string }
  errors: readonly { field: string; sentence: string }[]
  /** Whoever has protected identity is asked nothing about being found. */
  isProtected: boolean
}

/** From where one studies, whether one is reminded, and whether others may find one. */
export function StudiesForm({ id, centres, values, errors, isProtected }: StudiesFormProps) {
  const text = useText()
  const wrong = (field: string) => {
    const error = errors.find((one) => one.field === field)?.sentence
    return error ? { error } : {}
  }
  return (
    <form method="post" action={paths.studies(id)} noValidate className="grid gap-6">
      <Select
        name="centre"
        label={text('courseTies.tie.where')}
        hint={text('courseTies.tie.whereHint')}
        options={[{ value: '', label: text('courseTies.tie.home') }, ...centres]}
        value={values.centre}
        {...wrong('centre')}
      />
      <Check
        name="remind"
        label={text('courseTies.tie.remind')}
        hint={text('courseTies.tie.remindHint')}
        checked={values.remind}
      />
      <fieldset className="grid gap-3">
        <legend className="text-lg font-bold">{text('courseTies.tie.group')}</legend>
        {isProtected ? (
          <p>{text('courseTies.tie.protected')}</p>
        ) : (
          <>
            <Check
              name="findable"
              label={text('courseTies.tie.findable')}
              hint={text('courseTies.tie.findableHint')}
              checked={values.findable}
            />
            <Field
              name="shownName"
              label={text('courseTies.tie.name')}
              hint={text('courseTies.tie.nameHint')}
              value={values.shownName}
              maxLength={40}
              autoComplete="off"
              optional
              {...wrong('shownName')}
            />
          </>
        )}
      </fieldset>
      <div>
        <Button>{text('courseTies.tie.save')}</Button>
      </div>
    </form>
  )
}

/** Lets go of the course. */
export function EndStudies({ id }: { id: string }) {
  const text = useText()
  return (
    <Section id="avslut" title={text('courseTies.tie.end')}>
      <p>{text('courseTies.tie.endHint')}</p>
      <form method="post" action={paths.endStudies(id)}>
        <Button kind="danger">{text('courseTies.tie.end')}</Button>
      </form>
    </Section>
  )
}
