import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'

interface OwnCourseProps {
  instanceId: string
  /** What `standingOf` says of whoever looks. */
  standing: { isSignedIn: boolean; isSaved: boolean; isStudied: boolean }
  /** Is it given? What is not can only be let go of. */
  isGiven: boolean
}

/** What one can make of a course: save it, say that one studies it. Works for visitors by signing in first. */
export function OwnCourse({ instanceId, standing, isGiven }: OwnCourseProps) {
  const text = useText()
  const { isSignedIn, isSaved, isStudied } = standing
  if (!isGiven && !isSaved && !isStudied) return null
  return (
    <Section id="din-kurs" title={text('courseTies.actions.title')}>
      {isStudied ? (
        <Status kind="confirmed">{text('courseTies.actions.studied')}</Status>
      ) : (
        isGiven && <p className="max-w-text">{text('courseTies.actions.lead')}</p>
      )}
      <div className="flex flex-wrap gap-3">
        {(isGiven || isStudied) && (
          <ButtonLink to={paths.studies(instanceId)} kind="quiet">
            {text(isStudied ? 'courseTies.actions.change' : 'courseTies.actions.study')}
          </ButtonLink>
        )}
        {isSaved ? (
          <form method="post" action={paths.forgetCourse(instanceId)}>
            <Button kind="quiet">{text('courseTies.actions.forget')}</Button>
          </form>
        ) : (
          isGiven && <Save instanceId={instanceId} isSignedIn={isSignedIn} />
        )}
      </div>
      {isSignedIn ? (
        <p>
          <a href={paths.ownCourses()} className="inline-block py-2.5">
            {text('courseTies.actions.all')}
          </a>
        </p>
      ) : (
        <p className="text-sm text-muted">{text('courseTies.actions.signIn')}</p>
      )}
    </Section>
  )
}

/** One press for who is signed in; for others the page that says so after signing in. */
function Save({ instanceId, isSignedIn }: { instanceId: string; isSignedIn: boolean }) {
  const text = useText()
  if (!isSignedIn)
    return (
      <ButtonLink to={paths.saveCourse(instanceId)} kind="quiet">
        {text('courseTies.actions.save')}
      </ButtonLink>
    )
  return (
    <form method="post" action={paths.saveCourse(instanceId)}>
      <Button kind="quiet">{text('courseTies.actions.save')}</Button>
    </form>
  )
}
