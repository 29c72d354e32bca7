import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LockerReceipt } from '~/exams/locker-deeds'
import { LockerFiles } from '~/exams/locker-files'
import { lockerPage } from '~/exams/locker-page.server'
import { LockerChain, LockerNotices, LockerWriters, toldIn } from '~/exams/locker-parts'
import { tookFile } from '~/exams/locker-said.server'
import { UploadForm } from '~/exams/locker-upload'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { DeadLinkPage } from '~/identity/dead-link'
import { deadLink } from '~/identity/dead-link.server'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Page, Section } from '~/ui/page'
import { lockerLink } from './exam-locker-link.server'

/** The locker of an exam at a centre, for whoever reads the university's mail. Opening it changes nothing. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const opened = lockerLink(request, now)
  if (!opened.ok) return deadLink(request, opened.because)
  const text = textIn(languageOf(request))
  const locker = await lockerPage(opened.keeper, opened.id, now, text)
  if (!locker) return deadLink(request, 'gone')
  return data({ ok: true as const, locker, link: opened.link, told: toldIn(request) })
}

/** Takes a file. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const opened = lockerLink(request, now)
  if (!opened.ok) throw new Response(null, { status: opened.because === 'link-forged' ? 404 : 410 })
  return (
    (await tookFile(opened.keeper, opened.id, request, now)) ??
    redirect(paths.examLocker(opened.link, { nytt: 'fil' }), 303)
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data && 'locker' in data ? data.locker.title : 'Lärplats'} – Lärplats` },
]

export default function Screen() {
  const there = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const text = useText()
  if (!there.ok)
    return (
      <DeadLinkPage
        because={there.because}
        advice={text('examMaterial.link.dead')}
        instead={{ to: paths.centres(), label: text('examMaterial.link.centres') }}
      />
    )
  const { locker, link, told } = there
  return (
    <Page title={locker.title} lead={locker.lead} width="text">
      <ErrorSummary errors={said ? [{ field: said.field, sentence: said.error }] : []} />
      <LockerNotices told={said ? null : told} warnings={locker.warnings} />
      <Facts items={locker.facts} />
      {locker.isSent && <LockerReceipt locker={locker} action={paths.examLockerDeed(link, 'kvittens')} />}
      <LockerFiles
        files={locker.files}
        toFile={(id) => paths.examLockerFile(link, id)}
        removal={paths.examLockerDeed(link, 'borttagning')}
      />
      {!locker.isOver && (
        <Section title={text('examMaterial.upload.title')} id="ny">
          <UploadForm
            kind="papers"
            action={paths.examLocker(link)}
            lead={text('examMaterial.upload.lead')}
            said={said}
          />
        </Section>
      )}
      {!locker.isSent && <LockerReceipt locker={locker} action={paths.examLockerDeed(link, 'kvittens')} />}
      <LockerWriters writers={locker.writers} lead={text('examMaterial.writersLead')} />
      <LockerChain chain={locker.chain} />
      <p className="max-w-text text-muted">{text('examMaterial.link.kept')}</p>
    </Page>
  )
}
