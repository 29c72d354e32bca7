import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import type { HostingId } from '~/exams/hosting'
import { staffToName } from '~/exams/hosting-list.server'
import { LockerFiles } from '~/exams/locker-files'
import { lockerPage } from '~/exams/locker-page.server'
import { LockerChain, LockerNotices, LockerWriters, toldIn } from '~/exams/locker-parts'
import { tookFile } from '~/exams/locker-said.server'
import { UploadForm } from '~/exams/locker-upload'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { Answers, LostForm, OpenersForm, PostForm, ReadyForm } from './material-parts'

/** The papers and answers of one exam at a centre. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const locker = await lockerPage({ side: 'centre', who }, params.hosting as HostingId, context.now, text)
  if (!locker) throw new Response(null, { status: 404 })
  const staff = await staffToName(who.centreId, text)
  return { locker, staff, manages: who.role === 'manager', told: toldIn(request) }
}

/** Takes a file: papers that came by mail, or answers that were scanned. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.hosting as HostingId
  return (
    (await tookFile({ side: 'centre', who }, id, request, context.now)) ??
    redirect(paths.examMaterial(who.centreId, id, { nytt: 'fil' }), 303)
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.locker.title ?? ''} – Lärplats` },
]

export default function Screen() {
  const { locker, staff, manages, told } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const text = useText()
  const { centre } = locker
  const upload = paths.examMaterial(centre.id, locker.id)
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={locker.title}
      lead={locker.lead}
      above={[{ to: paths.examMaterials(centre.id), label: text('examMaterial.title') }]}
    >
      <ErrorSummary errors={said ? [{ field: said.field, sentence: said.error }] : []} />
      <LockerNotices told={said ? null : told} warnings={said ? [] : locker.warnings} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="grid content-start gap-8">
          <Facts items={locker.facts} />
          <LockerFiles
            files={locker.files}
            toFile={(id) => paths.examFile(centre.id, locker.id, id)}
            removal={paths.examMaterialDeed(centre.id, locker.id, 'borttagning')}
          />
          <LockerWriters writers={locker.writers} />
          <LockerChain chain={locker.chain} />
        </div>
        <div className="grid content-start gap-8">
          <ReadyForm locker={locker} />
          {!locker.isOver && !locker.isDigital && <PostForm locker={locker} />}
          {!locker.isOver && (
            <Section title={text('examMaterial.upload.title')} id="ny">
              <UploadForm
                kind="papers"
                action={upload}
                lead={text('examMaterial.upload.leadStaff')}
                said={said}
              />
            </Section>
          )}
          <Answers locker={locker} upload={upload} said={said} />
          <LostForm locker={locker} />
          <OpenersForm locker={locker} staff={staff} />
        </div>
      </div>
    </DeskPage>
  )
}
