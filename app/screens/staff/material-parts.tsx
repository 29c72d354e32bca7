import type { LockerPage } from '~/exams/locker-page'
import { UploadForm, type UploadSaid } from '~/exams/locker-upload'
import { answerWays } from '~/exams/policy'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Check, Checks, Field, Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'

interface Part {
  locker: LockerPage
}

const deedAt = ({ centre, id }: LockerPage, deed: Parameters<typeof paths.examMaterialDeed>[2]) =>
  paths.examMaterialDeed(centre.id, id, deed)

/** Printed and counted; or computers and links in order. */
export function ReadyForm({ locker }: Part) {
  const text = useText()
  if (locker.isOver) return null
  const { isDigital, needed, material } = locker
  return (
    <Section
      title={text(isDigital ? 'examMaterial.ready.digitalTitle' : 'examMaterial.ready.title')}
      id="klart"
    >
      <form method="post" action={deedAt(locker, 'klart')} className="grid max-w-text gap-4">
        {isDigital ? (
          <div>
            <Check
              name="datorer"
              label={text('examMaterial.ready.computers')}
              checked={material === 'ready'}
            />
            <Check name="lankar" label={text('examMaterial.ready.links')} checked={material === 'ready'} />
          </div>
        ) : (
          <Field
            name="antal"
            label={text('examMaterial.ready.copies')}
            hint={text('examMaterial.ready.copiesHint', { count: needed })}
            inputMode="numeric"
            short
          />
        )}
        <div>
          <Button kind={material === 'ready' ? 'quiet' : 'primary'}>
            {text(material === 'ready' ? 'examMaterial.ready.again' : 'examMaterial.ready.button')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

/** Sealed post that has come. */
export function PostForm({ locker }: Part) {
  const text = useText()
  return (
    <Section title={text('examMaterial.post.title')} id="post">
      <form method="post" action={deedAt(locker, 'post')} className="grid max-w-text gap-4">
        {/* Another form of the page counts, too: this one's field is named apart. */}
        <label className="grid gap-1 font-semibold">
          {text('examMaterial.post.counted')}
          <input name="antal" inputMode="numeric" className="control max-w-36 font-normal" />
        </label>
        <Field
          name="plats"
          label={text('examMaterial.post.kept')}
          hint={text('examMaterial.post.keptHint')}
        />
        <div>
          <Button kind="quiet">{text('examMaterial.post.button')}</Button>
        </div>
      </form>
    </Section>
  )
}

/** Something is missing after all. */
export function LostForm({ locker }: Part) {
  const text = useText()
  if (locker.material !== 'ready' || locker.isOver) return null
  return (
    <Section title={text('examMaterial.lost.title')} id="saknas">
      <form method="post" action={deedAt(locker, 'saknas')} className="grid max-w-text gap-4">
        <p className="text-muted">{text('examMaterial.lost.lead')}</p>
        <Field name="orsak" label={text('examMaterial.lost.reason')} />
        <div>
          <Button kind="danger">{text('examMaterial.lost.button')}</Button>
        </div>
      </form>
    </Section>
  )
}

/** Who opens the papers. */
export function OpenersForm({ locker, staff }: Part & { staff: readonly { id: string; name: string }[] }) {
  const text = useText()
  const { openers } = locker
  return (
    <Section title={text('examMaterial.openers.title')} id="oppnare">
      <p className="max-w-text">
        {openers.length === 0
          ? text('examMaterial.openers.all')
          : text('examMaterial.openers.some', { count: openers.length })}
      </p>
      <form method="post" action={deedAt(locker, 'oppnare')} className="grid max-w-text gap-4">
        <Checks
          name="person"
          legend={text('examMaterial.openers.legend')}
          hint={text('examMaterial.openers.lead')}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          values={openers}
        />
        <div>
          <Button kind="quiet">{text('examMaterial.openers.button')}</Button>
        </div>
      </form>
    </Section>
  )
}

/** The answers on their way back, once somebody has written. */
export function Answers({ locker, upload, said }: Part & { upload: string; said: UploadSaid | undefined }) {
  const text = useText()
  const { written, unsent, isSent, receipt } = locker
  if (written.length === 0 || !locker.isOver) return null
  return (
    <Section title={text('examMaterial.send.title')} id="svar">
      <UploadForm
        kind="answers"
        action={upload}
        lead={text('examMaterial.upload.leadAnswers')}
        written={written}
        said={said}
      />
      {unsent > 0 && <SendForm locker={locker} />}
      {receipt && <Notice kind="success">{receipt}</Notice>}
      {isSent && !receipt && (
        <form method="post" action={deedAt(locker, 'kvittens')}>
          <Button kind="quiet">{text('examMaterial.receipt.staff')}</Button>
        </form>
      )}
    </Section>
  )
}

function SendForm({ locker }: Part) {
  const text = useText()
  return (
    <form method="post" action={deedAt(locker, 'skickat')} className="grid max-w-text gap-4">
      <p>{text('examMaterial.send.lead', { count: locker.unsent })}</p>
      <Select
        name="satt"
        label={text('examMaterial.send.way')}
        options={answerWays.map((value) => ({ value, label: text(`examMaterial.ways.${value}`) }))}
        value={locker.files.some(({ kind }) => kind === 'answers') ? 'upload' : 'post'}
      />
      <Field
        name="nummer"
        label={text('examMaterial.send.tracking')}
        hint={text('examMaterial.send.trackingHint')}
        optional
      />
      <div>
        <Button>{text('examMaterial.send.button')}</Button>
      </div>
    </form>
  )
}
