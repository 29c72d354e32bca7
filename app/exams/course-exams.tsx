import { useText } from '~/i18n/speech'
import { ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'
import type { examsShown } from './course-exams-text'

type Shown = ReturnType<typeof examsShown>

/** How it is examined, which exams are listed, and where they can be written. */
export function Exams({ how, elsewhere, host, sittings, ask, listed }: Shown) {
  const text = useText()
  return (
    <Section id="tentor" title={text('courseHere.exams.title')}>
      <p className="max-w-text">
        {how} {elsewhere}
      </p>
      {sittings.length > 0 && <h3>{text('courseHere.exams.when')}</h3>}
      {sittings.length > 0 && (
        <ul className="border-t-2 border-ink">
          {sittings.map((one) => (
            <Sitting key={one.id} {...one} host={host} />
          ))}
        </ul>
      )}
      {ask && (
        <>
          {sittings.length === 0 && <p>{text('courseHere.exams.noDates')}</p>}
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <ButtonLink to={ask} kind="quiet">
              {host && sittings.length === 0
                ? text('courseHere.exams.askAt', { centre: host })
                : text('courseHere.exams.ask')}
            </ButtonLink>
            {listed && (
              <a href={listed} className="inline-block py-2.5">
                {text('courseHere.exams.ofUniversity')}
              </a>
            )}
          </div>
        </>
      )}
    </Section>
  )
}

function Sitting({
  exam,
  when,
  day,
  campusOnly,
  to,
  host,
}: Shown['sittings'][number] & { host: string | null }) {
  const text = useText()
  return (
    <li className="grid gap-2 border-b border-rule py-4 [overflow-wrap:anywhere]">
      <p>
        <span className="font-semibold">{exam}</span>
        <span className="block">{when}</span>
      </p>
      {campusOnly ? (
        <p className="text-muted">{text('courseHere.exams.onCampus')}</p>
      ) : (
        <div>
          <ButtonLink
            to={to}
            kind="quiet"
            label={
              host
                ? text('courseHere.exams.writeOne', { exam, day, centre: host })
                : text('courseHere.exams.writeSomewhereOne', { exam, day })
            }
          >
            {host
              ? text('courseHere.exams.write', { centre: host })
              : text('courseHere.exams.writeSomewhere')}
          </ButtonLink>
        </div>
      )}
    </li>
  )
}
