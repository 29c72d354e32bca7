import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { officeInvitationForm } from '~/identity/form'
import { requireExamOffice } from '~/identity/guard.server'
import { InvitationList } from '~/identity/invitation-list'
import { invite } from '~/identity/invite.server'
import { InviteForm, inviteFields } from '~/identity/invite-form'
import { listInvitations, listMembers } from '~/identity/list.server'
import { MemberList } from '~/identity/member-list'
import { endableBy } from '~/identity/office-rules'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'

const done = ['skickad', 'igen', 'aterkallad', 'avslutad'] as const

/** Who answers for a university's exams, and who is invited to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const said = new URL(request.url).searchParams.get('klart')
  return {
    now: context.now,
    university: await ownUniversity(who),
    members: await listMembers(who, text),
    endable: endableBy(who.role),
    invitations: await listInvitations(who),
    done: done.find((one) => one === said) ?? null,
    title: text('offices.members.title'),
  }
}

/** Invites a colleague. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const form = await formOf(request)
  const reading = readForm(officeInvitationForm, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await invite(who, { ...reading.value, role: 'exam-office' }, context.now)
  if (!answer.ok) return refusedForm(request, form, answer)
  return redirect(paths.officeMembers(who.universityId, { klart: 'skickad' }), 303)
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, members, endable, invitations, now, done, title } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('offices.members.lead', { university: university.name })}
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
              endable={endable}
              wayToEnd={(id) => paths.officeMemberEnd(university.id, id)}
            />
          </Section>
          <Section title={text('staff.invitations.title')} id="inbjudningar">
            <InvitationList
              ways={{
                again: (id) => paths.officeInvitationAgain(university.id, id),
                revoke: (id) => paths.officeInvitationRevoke(university.id, id),
              }}
              invitations={invitations}
              now={now}
            />
          </Section>
        </div>
        <Section title={text('staff.invite.title')} id="bjud-in">
          <InviteForm action={paths.officeMembers(university.id)} asksRole={false} failed={failed} />
        </Section>
      </div>
    </OfficePage>
  )
}
