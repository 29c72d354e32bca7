import { expect, test } from 'vitest'
import { scoreOf, titleWords } from './rank'
import { widen } from './vocabulary'

/** The first title of each is worth more than the second. */
test.each([
  ['matematik', 'Matematik I', 'Förskolans matematik'],
  ['sjuksköterska', 'Sjuksköterskeprogrammet', 'Specialistsjuksköterskeprogrammet'],
  ['fysik', 'Fysik', 'Fysik för lärare'],
  ['ssk', 'Sjuksköterskeprogrammet', 'Distriktssköterska'],
  ['juridik', 'Juridik', 'Arbetsrätt'],
])('%s: %s before %s', (word, better, worse) => {
  const vocabulary = new Map(
    `${better} ${worse}`
      .toLowerCase()
      .split(' ')
      .map((one) => [one, 1]),
  )
  const sought = [widen(word, vocabulary)]
  const worth = (title: string) => scoreOf(titleWords(`${title}\n`), sought)
  expect(worth(better)).toBeGreaterThan(worth(worse))
})
