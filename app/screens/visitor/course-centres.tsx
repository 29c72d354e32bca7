import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Card, Mark, Words } from '~/ui/card'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'
import type { centreShown } from './course-shown'

type Centre = ReturnType<typeof centreShown>

/** Where one can sit, the nearest first. */
export function Centres({ town, near, centres }: { town: string; near: string; centres: readonly Centre[] }) {
  const text = useText()
  return (
    <Section id="lararcentra" title={text('courseHere.centres.title')}>
      <p className="text-muted">
        {centres.length > 0
          ? text('courseHere.centres.lead', { town })
          : text('courseHere.centres.none', { km: near })}
      </p>
      <ul className="grid gap-4">
        {centres.map((centre) => (
          <li key={centre.id}>
            <OneCentre {...centre} />
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.centres()} className="inline-block py-2.5">
          {text('courseHere.centres.all')}
        </a>
      </p>
    </Section>
  )
}

function OneCentre({ id, name, town, away, sample, offers, video, place, met, nitus }: Centre) {
  const text = useText()
  return (
    <Card>
      <h3 className="text-lg">
        <a href={paths.centre(id)}>{name}</a>
      </h3>
      <p className="text-muted">
        {[town, away].filter(Boolean).join(', ')} {sample && <Mark>{text('courses.sample')}</Mark>}
      </p>
      <Words words={offers} label={text('courseHere.centres.offers', { centre: name })} />
      {(video || place) && (
        <div className="flex flex-wrap gap-3">
          {video && (
            <ButtonLink to={video} kind="quiet" label={text('courseHere.centres.videoAt', { centre: name })}>
              {text('courseHere.centres.video')}
            </ButtonLink>
          )}
          {place && (
            <ButtonLink to={place} kind="quiet" label={text('courseHere.centres.placeAt', { centre: name })}>
              {text('courseHere.centres.place')}
            </ButtonLink>
          )}
        </div>
      )}
      <details>
        <summary className="inline-block py-2.5 text-primary underline">
          {text('courseHere.centres.nitus', { met, all: nitus.length })}
        </summary>
        <p className="max-w-text text-sm text-muted">{text('courseHere.centres.nitusWhy')}</p>
        <ul className="mt-2 grid gap-1">
          {nitus.map((one) => (
            <li key={one.name} className="flex flex-wrap justify-between gap-x-4 border-t border-rule py-2">
              <span>{one.name}</span>
              <Status kind={one.yes ? 'done' : 'coming'}>
                {text(one.yes ? 'courseHere.centres.yes' : 'courseHere.centres.ask')}
              </Status>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
