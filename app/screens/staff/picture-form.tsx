import { captionMost, type SpacePicture as Picture, pictureKinds } from '~/centres/picture'
import { SpacePicture } from '~/centres/space-picture'
import { useText } from '~/i18n/speech'
import type { FailedForm } from '~/identity/failed-form'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'

/** The fields, in the order of the form. */
export const pictureFields = ['bild', 'caption'] as const

interface PictureFormProps {
  centreId: string
  space: { id: string; name: string; picture: Picture | null }
  failed?: FailedForm | undefined
}

/** The picture of a space: to look at, to change, to take away. */
export function PictureForm({ centreId, space, failed }: PictureFormProps) {
  const text = useText()
  const { picture } = space
  const { errors = {}, values = {} } = failed ?? {}
  return (
    <div className="grid gap-5">
      {picture && <SpacePicture spaceId={space.id} picture={picture} small className="max-w-full" />}
      <form
        method="post"
        action={paths.spacePicture(centreId, space.id)}
        encType="multipart/form-data"
        noValidate
        className="grid gap-5"
      >
        <Field
          type="file"
          name="bild"
          accept={pictureKinds}
          label={text(picture ? 'capacity.picture.other' : 'capacity.picture.file')}
          hint={text('capacity.picture.fileHint')}
          optional={picture !== null}
          error={errors.bild}
        />
        <Field
          name="caption"
          label={text('capacity.picture.caption')}
          hint={text('capacity.picture.captionHint')}
          maxLength={captionMost}
          value={values.caption ?? picture?.caption}
          error={errors.caption}
          required
        />
        <div>
          <Button kind="quiet">{text('capacity.picture.save')}</Button>
        </div>
      </form>
      {picture && (
        <form method="post" action={paths.removePicture(centreId, space.id)}>
          <Button kind="danger" label={`${text('capacity.picture.remove')}: ${space.name}`}>
            {text('capacity.picture.remove')}
          </Button>
        </form>
      )}
    </div>
  )
}
