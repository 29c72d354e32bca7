import { useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Field, Select, TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { demandMost } from './demand'
import type { AskAgain, askPage } from './demand-ask.server'

interface AskProps {
  page: Awaited<ReturnType<typeof askPage>>
  again?: AskAgain | undefined
}

/** The question to a university: who stands behind it, the letter as it would be read, and the form. */
export function AskBody({ page, again }: AskProps) {
  const text = useText()
  const errors = again?.errors ?? {}
  const wrong = Object.entries(errors).map(([field, key]) => ({ field, sentence: say(text, key) }))
  return (
    <>
      <ErrorSummary errors={wrong} />
      {again?.refused && (
        <Notice kind="danger" title={text('demand.call.refused')}>
          <p>{again.refused}</p>
        </Notice>
      )}
      <Facts
        items={[
          { term: text('demand.call.behind'), value: page.sum },
          { term: text('demand.keeper.municipality'), value: page.counts.join(', ') },
        ]}
      />
      {again?.preview && <Preview page={page} again={again} />}
      <Form page={page} again={again} />
    </>
  )
}

function Preview({ page, again }: Required<Pick<AskProps, 'page'>> & { again: AskAgain }) {
  const text = useText()
  const { preview, values } = again
  if (!preview) return null
  return (
    <Section id="brev" title={text('demand.call.previewTitle')}>
      <p>{text('demand.call.previewLead')}</p>
      <div className="grid max-w-text gap-3 rounded-md border border-rule bg-raised p-4 [overflow-wrap:anywhere]">
        <p className="text-muted">
          {text('demand.call.to')}: {preview.to}
        </p>
        <h3>{preview.subject}</h3>
        <p className="whitespace-pre-line">{preview.words}</p>
      </div>
      <form method="post" action={paths.askUniversity(page.keeper, { del: page.del })}>
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{text('demand.call.send')}</Button>
      </form>
    </Section>
  )
}

function Form({ page, again }: AskProps) {
  const text = useText()
  const { key, letter, universities } = page
  const values = again?.values ?? {}
  const isShown = Boolean(again?.preview)
  const field = (name: string) => {
    const error = again?.errors[name]
    return { name, ...(error && { error: say(text, error) }) }
  }
  return (
    <Section id="fraga" title={text(isShown ? 'demand.call.change' : 'demand.answer.question')}>
      <form
        method="post"
        action={paths.previewCall(page.keeper, { del: page.del })}
        noValidate
        className="grid gap-5"
      >
        <input type="hidden" name="nyckel" value={values.nyckel || key} />
        <Select
          {...field('larosate')}
          label={text('demand.call.university')}
          options={universities}
          value={values.larosate ?? ''}
          empty={text('demand.call.universityOther')}
        />
        <Field
          {...field('larosatenamn')}
          label={text('demand.call.universityName')}
          hint={text('demand.call.universityNameHint')}
          value={values.larosatenamn ?? ''}
          maxLength={demandMost.employer}
          optional
        />
        <Field
          {...field('brevlada')}
          type="email"
          label={text('demand.call.email')}
          hint={text('demand.call.emailHint')}
          value={values.brevlada ?? ''}
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
        />
        <Field
          {...field('amne')}
          label={text('demand.call.subject')}
          value={values.amne ?? letter.subject}
          maxLength={demandMost.subject}
          required
        />
        <TextArea
          {...field('text')}
          label={text('demand.call.words')}
          value={values.text ?? letter.words}
          rows={12}
          maxLength={demandMost.letter}
          required
        />
        <div>
          <Button kind={isShown ? 'quiet' : 'primary'}>
            {text(isShown ? 'demand.call.again' : 'demand.call.preview')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
