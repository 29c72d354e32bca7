import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { HostingId } from '~/exams/hosting'
import { LockerReceipt } from '~/exams/locker-deeds'
import { LockerFiles } from '~/exams/locker-files'
import { lockerPage } from '~/exams/locker-page.server'
import { LockerChain, LockerNotices, LockerWriters, toldIn } from '~/exams/locker-parts'
import { tookFile } from '~/exams/locker-said.server'
import { UploadForm } from '~/exams/locker-upload'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'

/** A locker at a centre, for the exam office whose exam it is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const keeper = { side: 'university', who } as const
  const locker = await lockerPage(keeper, params.hosting as HostingId, context.now, text)
  if (!locker) throw new Response(null, { status: 404 })
  return { locker, university: await ownUniversity(who), told: toldIn(request) }
}

/** Takes a file. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const id = params.hosting as HostingId
  return (
    (await tookFile({ side: 'university', who }, id, request, context.now)) ??
    redirect(paths.universityMaterial(who.universityId, id, { nytt: 'fil' }), 303)
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.locker.title ?? ''} – Lärplats` },
]

export default function Screen() {
  const { locker, university, told } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const text = useText()
  const universityId = university.id
  const deed = (name: 'borttagning' | 'kvittens') =>
    paths.universityMaterialDeed(universityId, locker.id, name)
  return (
    <OfficePage
      university={university}
      title={locker.title}
      lead={locker.lead}
      width="text"
      above={[{ to: paths.universityMaterials(universityId), label: text('examMaterial.university.title') }]}
    >
      <ErrorSummary errors={said ? [{ field: said.field, sentence: said.error }] : []} />
      <LockerNotices told={said ? null : told} warnings={locker.warnings} />
      <Facts items={locker.facts} />
      <LockerReceipt locker={locker} action={deed('kvittens')} />
      <LockerFiles
        files={locker.files}
        toFile={(id) => paths.universityFile(universityId, locker.id, id)}
        removal={deed('borttagning')}
      />
      {!locker.isOver && (
        <Section title={text('examMaterial.upload.title')} id="ny">
          <UploadForm
            kind="papers"
            action={paths.universityMaterial(universityId, locker.id)}
            lead={text('examMaterial.upload.lead')}
            said={said}
          />
        </Section>
      )}
      <LockerWriters writers={locker.writers} lead={text('examMaterial.writersLead')} />
      <LockerChain chain={locker.chain} />
    </OfficePage>
  )
}
