import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'

/** The way from a course to saying that one would take it where one lives. */
export function WishHere({ instanceId }: { instanceId: string }) {
  const text = useText()
  return (
    <Section id="intresse" title={text('demand.wish.here')}>
      <p className="max-w-text">{text('demand.wish.hereLead')}</p>
      <div>
        <ButtonLink to={paths.ownWishes({ kurs: instanceId })} kind="quiet">
          {text('demand.wish.here')}
        </ButtonLink>
      </div>
    </Section>
  )
}

/** The way from a search to a wish in one's own words. */
export function WishInstead() {
  const text = useText()
  return (
    <p className="max-w-text">
      {text('demand.wish.nothingFits')}{' '}
      <a href={paths.ownWishes()} className="inline-block py-2">
        {text('demand.public.say')}
      </a>
    </p>
  )
}
