import {
  type ActionFunctionArgs,
  data,
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
import { endOfficeMembership } from '~/identity/end-office-membership.server'
import { requireExamOffice } from '~/identity/guard.server'
import { listMembers } from '~/identity/list.server'
import { MemberEnd } from '~/identity/member-end'
import { endableBy, officeRoles } from '~/identity/office-rules'
import type { PersonId } from '~/identity/person'
import { reasonText, statusOf } from '~/identity/reasons'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { OfficePage } from './frame'

/** What a colleague is at a university, each to be ended. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const member = (await listMembers(who, text)).find(({ id }) => id === params.person)
  const roles = endableBy(who.role).filter((role) => member?.roles.includes(role))
  if (!member || roles.length === 0) throw new Response(null, { status: 404 })
  return {
    university: await ownUniversity(who),
    member: { id: member.id, name: member.name },
    roles,
    isSelf: member.id === who.id,
    title: text('staff.end.title', { who: member.name }),
  }
}

/** Ends one of their roles. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const sent = (await formOf(request)).get('role')
  const role = officeRoles.find((one) => one === sent)
  if (!role) throw new Response(null, { status: 404 })
  const answer = await endOfficeMembership(who, params.person as PersonId, role, context.now)
  if (!answer.ok && answer.because === 'not-there') throw new Response(null, { status: 404 })
  if (!answer.ok)
    return data({ refused: reasonText(answer, textIn(languageOf(request))) }, { status: statusOf(answer) })
  const left = who.id === params.person
  const to = left ? paths.offices() : paths.officeMembers(who.universityId, { klart: 'avslutad' })
  return redirect(to, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, member, roles, isSelf, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text('offices.members.end', { who: member.name, university: university.name })}
      above={[{ to: paths.officeMembers(university.id), label: text('offices.members.title') }]}
      width="text"
    >
      <MemberEnd
        who={member.name}
        roles={roles}
        action={paths.officeMemberEnd(university.id, member.id)}
        back={paths.officeMembers(university.id)}
        self={isSelf ? text('offices.members.self') : null}
        refused={sent?.refused}
      />
    </OfficePage>
  )
}
