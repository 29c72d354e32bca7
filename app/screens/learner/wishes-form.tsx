import { demandMost } from '~/courses/demand'
import { useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Select, TextArea } from '~/ui/field'
import type { wishesPage } from './wishes.server'

interface WishFormProps {
  page: Pick<
    Awaited<ReturnType<typeof wishesPage>>,
    'course' | 'home' | 'municipalities' | 'professions' | 'terms'
  >
  values: Record<string, string>
  /** Keys of the dictionary. */
  errors: Record<string, string>
}

/** Where, and from when; without a course also what. */
export function WishForm({ page, values, errors }: WishFormProps) {
  const { course, home, municipalities, professions, terms } = page
  const text = useText()
  const field = (name: string, first = '') => {
    const error = errors[name]
    return { name, value: values[name] ?? first, ...(error && { error: say(text, error) }) }
  }
  return (
    <form
      method="post"
      action={paths.ownWishes(course ? { kurs: course.id } : {})}
      noValidate
      className="grid gap-5"
    >
      {!course && (
        <>
          <Select
            {...field('yrke')}
            label={text('demand.wish.profession')}
            options={professions}
            empty={text('demand.wish.chooseProfession')}
          />
          <TextArea
            {...field('onskan')}
            label={text('demand.wish.words')}
            hint={text('demand.wish.wordsHint')}
            rows={3}
            maxLength={demandMost.words}
            optional
          />
        </>
      )}
      <Select
        {...field('kommun', home)}
        label={text('demand.wish.municipality')}
        hint={text('demand.wish.municipalityHint')}
        options={municipalities}
        empty={text('demand.wish.choose')}
        required
      />
      <Select
        {...field('termin')}
        label={text('demand.wish.term')}
        options={terms}
        empty={text('demand.anyTerm')}
      />
      <div>
        <Button>{text('demand.wish.save')}</Button>
      </div>
    </form>
  )
}
