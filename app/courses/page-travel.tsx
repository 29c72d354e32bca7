import { useText } from '~/i18n/speech'
import { Facts } from '~/ui/facts'
import { Lines } from '~/ui/lines'
import { Section } from '~/ui/page'
import type { travelShown } from './page-text'

/** How often one must travel, where to, and what it costs from here. */
export function Travel(shown: ReturnType<typeof travelShown>) {
  const { days, optional, said, trips, unset, needed, spared, weeks } = shown
  const text = useText()
  const sums = [
    ...(needed ? [{ term: text('courseHere.travel.cost'), value: needed }] : []),
    ...(spared ? [{ term: text('courseHere.travel.spared'), value: spared }] : []),
  ]
  return (
    <Section id="resor" title={text('courseHere.travel.title')}>
      <p className="max-w-text text-lg font-semibold">
        {days} {optional}
      </p>
      {said && <p className="max-w-text">{said}</p>}
      {trips.length > 0 && (
        <>
          <h3>{text('courseHere.travel.list')}</h3>
          <Lines lines={trips} />
        </>
      )}
      {unset && <p className="max-w-text">{unset}</p>}
      {sums.length > 0 && (
        <>
          <Facts items={sums} />
          <details className="max-w-text">
            <summary className="inline-block py-2.5 text-primary underline">
              {text('courseHere.travel.how')}
            </summary>
            <p className="text-muted">
              {text('courseHere.travel.formula')} {weeks}
            </p>
          </details>
        </>
      )}
    </Section>
  )
}
