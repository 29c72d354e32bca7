import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Affects } from '~/booking/affects'
import { brokenLines } from '~/booking/broken-text'
import { retireSpace } from '~/booking/retire-space.server'
import type { CentreId } from '~/centres/centre'
import { configurationFor, retiredFor } from '~/centres/own.server'
import type { SpaceId } from '~/centres/space'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { centre, spaces } = await configurationFor(who)
  const isIt = ({ id }: { id: string }) => id === params.space
  const space = spaces.find(isIt) ?? (await retiredFor(who)).find(isIt)
  if (!space) throw new Response(null, { status: 404 })
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    spaceId: space.id,
    title: textIn(languageOf(request))('capacity.retire.title', { space: space.name }),
  }
}

/** Takes a space out of use, or into use again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const back = (await formOf(request)).get('ater') === 'ja'
  const answer = await retireSpace(who, params.space as SpaceId, back, context.now)
  if (answer.ok) return redirect(paths.spaces(who.centreId, { nytt: back ? 'ater' : 'bort' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const affects = answer.because === 'affects'
  const sentence = affects ? null : text(`capacity.space.faults.${answer.because}`)
  const broken = affects ? brokenLines(answer.broken, text) : []
  return data({ sentence, broken }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, spaceId, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      manages
      centre={centre}
      title={title}
      lead={text('capacity.retire.lead')}
      above={[{ to: paths.spaces(centre.id), label: text('capacity.spaces.title') }]}
      width="text"
    >
      {sent?.sentence && <ErrorSummary errors={[{ field: '', sentence: sent.sentence }]} />}
      {sent && sent.broken.length > 0 && (
        <Affects centreId={centre.id} zone={centre.timeZone} broken={sent.broken} without={spaceId} must />
      )}
      <form method="post" className="flex flex-wrap gap-3">
        <Button kind="danger">{text('capacity.spaces.retire')}</Button>
        <ButtonLink to={paths.spaces(centre.id)} kind="quiet">
          {text('capacity.retire.no')}
        </ButtonLink>
      </form>
    </DeskPage>
  )
}
