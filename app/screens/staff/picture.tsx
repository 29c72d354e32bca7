import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { changePicture } from '~/centres/change-picture.server'
import { configurationFor } from '~/centres/own.server'
import { pictureMostBytes } from '~/centres/picture'
import { pictureForm } from '~/centres/picture-form'
import type { SpaceId } from '~/centres/space'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { type FailedForm, inOrder } from '~/identity/failed-form'
import { failedFields } from '~/identity/failed-form.server'
import { requireManager } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf, isLonger } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'
import { PictureForm, pictureFields } from './picture-form'

const told = ['sparad', 'borta'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { centre, spaces } = await configurationFor(who)
  const space = spaces.find(({ id }) => id === params.space)
  if (!space) throw new Response(null, { status: 404 })
  const said = new URL(request.url).searchParams.get('nytt')
  return {
    centre: { id: centre.id, name: centre.name },
    space: { id: space.id, name: space.name, picture: space.picture },
    told: told.find((one) => one === said) ?? null,
    title: textIn(languageOf(request))('capacity.picture.title', { space: space.name }),
  }
}

/** With the form around the file, and what is written with it. */
const bodyMost = pictureMostBytes + 20_000

const statusOf = { busy: 503, gone: 404, 'picture-large': 413 } as const

/** Makes the picture anew and puts it there. Who is no manager here is told so before anything is read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const refused = (because: Parameters<typeof sentence>[0], caption = '') => {
    const failed: FailedForm = { errors: { bild: sentence(because) }, values: { caption } }
    return data(failed, { status: because in statusOf ? statusOf[because as 'busy'] : 422 })
  }
  const text = textIn(languageOf(request))
  const sentence = (
    because: 'busy' | `picture-${'missing' | 'large' | 'kind' | 'moving' | 'pixels' | 'broken'}`,
  ) => (because === 'busy' ? text('ui.errors.busy') : text(`capacity.picture.faults.${because}`))
  if (await isLonger(request, bodyMost)) return refused('picture-large')
  const form = await formOf(request)
  const reading = readForm(pictureForm, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const sent = form.get('bild')
  const file = sent instanceof File && sent.size > 0 ? Buffer.from(await sent.arrayBuffer()) : null
  const { caption } = reading.value
  const answer = await changePicture(who, params.space as SpaceId, { file, caption }, context.now)
  if (answer.ok)
    return redirect(paths.spacePicture(who.centreId, params.space ?? '', { nytt: 'sparad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return refused(answer.because, caption)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, space, told, title } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      manages
      centre={centre}
      title={title}
      lead={text('capacity.picture.lead')}
      above={[
        { to: paths.spaces(centre.id), label: text('capacity.spaces.title') },
        { to: paths.editSpace(centre.id, space.id), label: space.name },
      ]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, pictureFields)} />
      {told && !failed && (
        <Notice kind="success" focus>
          {text(`capacity.picture.told.${told}`)}
        </Notice>
      )}
      <PictureForm centreId={centre.id} space={space} failed={failed} />
    </DeskPage>
  )
}
