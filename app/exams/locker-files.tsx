import { useText } from '~/i18n/speech'
import { Button, ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'
import type { FileLine } from './locker-page'

interface FilesProps {
  files: readonly FileLine[]
  /** Where a file is fetched. */
  toFile: (id: string) => string
  /** Where it is taken out. */
  removal: string
}

/** What lies in a locker. */
export function LockerFiles({ files, toFile, removal }: FilesProps) {
  const text = useText()
  return (
    <Section title={text('examMaterial.files.title')} id="filer">
      {files.length === 0 ? (
        <p>{text('examMaterial.files.none')}</p>
      ) : (
        <ul className="grid max-w-text">
          {files.map((file) => (
            <li key={file.id} className="grid gap-1 border-t border-rule py-3">
              <p className="font-semibold wrap-anywhere">{file.name}</p>
              <p className="text-sm text-muted">
                {[file.what, file.size, file.release].filter(Boolean).join(' · ')}
              </p>
              <p className="text-sm text-muted">{file.added}</p>
              <div className="flex flex-wrap gap-3 pt-1">
                {file.opens && (
                  <ButtonLink
                    kind="quiet"
                    to={toFile(file.id)}
                    label={text('examMaterial.files.openOne', { name: file.name })}
                  >
                    {text('examMaterial.files.open')}
                  </ButtonLink>
                )}
                {file.removable && (
                  <form method="post" action={removal}>
                    <input type="hidden" name="fil" value={file.id} />
                    <Button kind="danger" label={text('examMaterial.files.removeOne', { name: file.name })}>
                      {text('examMaterial.files.remove')}
                    </Button>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
