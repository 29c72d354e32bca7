import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMaterialOf } from '~/exams/hosting-list.server'
import { HostingTable } from '~/exams/hosting-table'
import { hostingLine } from '~/exams/hosting-text'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { OfficePage } from './frame'

/** What centres have of a university's exams. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const found = await listMaterialOf(who.universityId, localDate(context.now, homeZone))
  return {
    university: await ownUniversity(who),
    title: text('examMaterial.university.title'),
    lines: found.map((one) => ({
      ...hostingLine(one, { side: 'university', now: context.now, zone: homeZone, text }),
      whose: one.centre,
      to: paths.universityMaterial(who.universityId, one.hosting?.id ?? ''),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, title, lines } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <OfficePage university={university} title={title} lead={text('examMaterial.university.lead')}>
      {lines.length === 0 ? (
        <p className="max-w-text">{text('examMaterial.university.none')}</p>
      ) : (
        <HostingTable lines={lines} whose={text('examMaterial.university.centre')} caption={title} />
      )}
    </OfficePage>
  )
}
