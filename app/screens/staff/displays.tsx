import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import { addDisplay } from '~/displays/add.server'
import { DisplayList } from '~/displays/display-list'
import { listDisplays } from '~/displays/list.server'
import { reasonText, statusOf } from '~/displays/reasons'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** The displays at the doors of a centre, and the codes of those that wait to be paired. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await listDisplays(who, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const address = context.origin + paths.door()
  return {
    ...found,
    // As one types it.
    address: address.replace(/^https?:\/\//, ''),
    manages: who.role === 'manager',
    removed: new URL(request.url).searchParams.get('nytt') === 'bort',
    title: `${textIn(languageOf(request))('displays.staff.title')}, ${found.centre.name}`,
  }
}

/** Adds a display; its code stands in the list while it is good. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const spaceId = (await formOf(request)).get('lokal')
  const answer = await addDisplay(who, String(spaceId ?? '') as SpaceId, context.now)
  if (answer.ok) return redirect(`${paths.displays(who.centreId)}#${answer.id}`, 303)
  const sentence = reasonText(answer, textIn(languageOf(request)))
  return data({ sentence }, { status: statusOf(answer) })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, spaces, displays, manages, removed, address } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('displays.staff.title')}
      lead={text('displays.staff.lead')}
    >
      <ErrorSummary errors={sent ? [{ field: 'lokal', sentence: sent.sentence }] : []} />
      {removed && !sent && (
        <Notice kind="success" focus>
          {text('displays.staff.told.bort')}
        </Notice>
      )}
      <Section id="skyltar" title={text('displays.staff.list')}>
        {displays.length === 0 ? (
          <p>{text('displays.staff.none')}</p>
        ) : (
          <DisplayList centre={centre} displays={displays} address={address} />
        )}
      </Section>
      <Section id="ny" title={text('displays.staff.add')}>
        <p className="max-w-text">{text('displays.staff.addLead')}</p>
        <form method="post" className="flex flex-wrap items-end gap-3">
          <Select
            label={text('displays.staff.space')}
            name="lokal"
            empty="–"
            required
            error={sent?.sentence}
            options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>{text('displays.staff.button')}</Button>
        </form>
      </Section>
    </DeskPage>
  )
}
