import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { beginHosting } from '~/exams/hosting-begin.server'
import { listMaterial } from '~/exams/hosting-list.server'
import { HostingTable } from '~/exams/hosting-table'
import { hostingLine } from '~/exams/hosting-text'
import type { SittingId } from '~/exams/sitting'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** The papers and answers of a centre's exams: what is missing first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await listMaterial(who, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const { centre, hostings } = found
  const lines = hostings.map((one) => ({
    ...hostingLine(one, { side: 'centre', now: context.now, zone: centre.timeZone, text }),
    to: one.hosting && paths.examMaterial(centre.id, one.hosting.id),
  }))
  return {
    centre: { id: centre.id, name: centre.name },
    title: text('examMaterial.title'),
    manages: who.role === 'manager',
    urgent: lines.filter(({ urgent }) => urgent.length > 0),
    later: lines.filter(({ urgent, isDone }) => urgent.length === 0 && !isDone),
    done: lines.filter(({ urgent, isDone }) => urgent.length === 0 && isDone),
  }
}

/** Opens a locker before its papers are asked for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const sitting = String((await formOf(request)).get('tenta') ?? '') as SittingId
  const answer = await beginHosting(who, sitting, context.now)
  if (answer.ok) return redirect(paths.examMaterial(who.centreId, answer.id), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, title, ...groups } = useLoaderData<typeof loader>()
  const text = useText()
  const shown = (['urgent', 'later', 'done'] as const).filter((group) => groups[group].length > 0)
  return (
    <DeskPage centre={centre} manages={manages} title={title} lead={text('examMaterial.lead')}>
      {shown.length === 0 && <p className="max-w-text">{text('examMaterial.none')}</p>}
      {shown.map((group) => (
        <Section key={group} title={text(`examMaterial.${group}`)} id={group}>
          <HostingTable
            lines={groups[group]}
            whose={text('examMaterial.facts.university')}
            caption={text(`examMaterial.${group}`)}
            begin={paths.examMaterials(centre.id)}
          />
        </Section>
      ))}
    </DeskPage>
  )
}
