import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { endMembership } from '~/identity/end-membership.server'
import { requireManager } from '~/identity/guard.server'
import { invitedRoles } from '~/identity/invitation'
import { listMembers, ownCentreName } from '~/identity/list.server'
import { MemberEnd } from '~/identity/member-end'
import type { PersonId } from '~/identity/person'
import { reasonText, statusOf } from '~/identity/reasons'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { DeskPage } from './frame'

/** What somebody is at a centre, each to be ended. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const member = (await listMembers(who, text)).find(({ id }) => id === params.person)
  if (!member) throw new Response(null, { status: 404 })
  return {
    centre: { id: who.centreId, name: await ownCentreName(who) },
    member,
    isSelf: member.id === who.id,
    title: text('staff.end.title', { who: member.name }),
  }
}

/** Ends one of their roles. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const sent = (await formOf(request)).get('role')
  const role = invitedRoles.find((one) => one === sent)
  if (!role) throw new Response(null, { status: 404 })
  const answer = await endMembership(who, params.person as PersonId, role, context.now)
  if (!answer.ok && answer.because === 'not-there') throw new Response(null, { status: 404 })
  if (!answer.ok)
    return data({ refused: reasonText(answer, textIn(languageOf(request))) }, { status: statusOf(answer) })
  const left = who.id === params.person && role === 'manager'
  return redirect(left ? paths.desk() : paths.members(who.centreId, { klart: 'avslutad' }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, member, isSelf, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages
      title={title}
      lead={text('staff.end.lead', { who: member.name, centre: centre.name })}
      above={[{ to: paths.members(centre.id), label: text('staff.members.title') }]}
      width="text"
    >
      <MemberEnd
        who={member.name}
        roles={invitedRoles.filter((role) => member.roles.includes(role))}
        action={paths.memberEnd(centre.id, member.id)}
        back={paths.members(centre.id)}
        self={isSelf ? text('staff.end.self') : null}
        refused={sent?.refused}
      />
    </DeskPage>
  )
}
