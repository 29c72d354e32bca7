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
import type { PersonId } from '~/identity/person'
import { reasonText, statusOf } from '~/identity/reasons'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
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
  const roles = invitedRoles.filter((role) => member.roles.includes(role))
  return (
    <DeskPage
      centre={centre}
      manages
      title={title}
      lead={text('staff.end.lead', { who: member.name, centre: centre.name })}
      above={[{ to: paths.members(centre.id), label: text('staff.members.title') }]}
      width="text"
    >
      {sent && (
        <Notice kind="danger" focus title={text('staff.end.refused')}>
          {sent.refused}
        </Notice>
      )}
      {isSelf && <Notice kind="info">{text('staff.end.self')}</Notice>}
      <p>{text('staff.end.mail', { who: member.name })}</p>
      <div className="flex flex-wrap gap-3">
        {roles.map((role) => (
          <form key={role} method="post" action={paths.memberEnd(centre.id, member.id)}>
            <input type="hidden" name="role" value={role} />
            <Button kind="danger">
              {text('staff.end.button', { role: text(`access.invitation.role.${role}`) })}
            </Button>
          </form>
        ))}
        <ButtonLink to={paths.members(centre.id)} kind="quiet">
          {text('staff.end.back')}
        </ButtonLink>
      </div>
    </DeskPage>
  )
}
