import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { invitationForm } from '~/identity/form'
import { requireManager } from '~/identity/guard.server'
import { invitedRoles } from '~/identity/invitation'
import { InvitationList } from '~/identity/invitation-list'
import { invite } from '~/identity/invite.server'
import { InviteForm, inviteFields } from '~/identity/invite-form'
import { listInvitations, listMembers, ownCentreName } from '~/identity/list.server'
import { MemberList } from '~/identity/member-list'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { onward } from './onward.server'

const done = ['skickad', 'igen', 'aterkallad', 'avslutad'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const said = new URL(request.url).searchParams.get('klart')
  return {
    language: languageOf(request),
    now: context.now,
    centre: { id: who.centreId, name: await ownCentreName(who) },
    members: await listMembers(who, textIn(languageOf(request))),
    invitations: await listInvitations(who),
    done: done.find((one) => one === said) ?? null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const reading = readForm(invitationForm, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await invite(who, reading.value, context.now)
  if (!answer.ok) return refusedForm(request, form, answer)
  return onward(who, paths.members(who.centreId, { klart: 'skickad' }))
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [{ title: `${text('staff.members.title')} – ${data.centre.name} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { centre, members, invitations, now, done } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages
      title={text('staff.members.title')}
      lead={text('staff.members.lead', { centre: centre.name })}
    >
      <ErrorSummary errors={inOrder(failed, inviteFields)} />
      {done && !failed && (
        <Notice kind="success" focus>
          {text(`staff.done.${done}`)}
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-20 gap-y-12 lg:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-12">
          <Section title={text('staff.members.now')} id="medarbetare">
            <MemberList
              members={members}
              endable={invitedRoles}
              wayToEnd={(id) => paths.memberEnd(centre.id, id)}
            />
          </Section>
          <Section title={text('staff.invitations.title')} id="inbjudningar">
            <InvitationList
              ways={{
                again: (id) => paths.invitationAgain(centre.id, id),
                revoke: (id) => paths.invitationRevoke(centre.id, id),
              }}
              invitations={invitations}
              now={now}
            />
          </Section>
        </div>
        <Section title={text('staff.invite.title')} id="bjud-in">
          <InviteForm action={paths.members(centre.id)} failed={failed} />
        </Section>
      </div>
    </DeskPage>
  )
}
