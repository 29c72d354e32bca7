import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { close, migrate } from '#db/connect.server'
import type { UniversityId } from '~/courses/course'
import { type ImportCounts, type ImportId, noCounts } from '~/courses/import'
import { importCsv } from '~/courses/import-csv.server'
import { rowFaults } from '~/courses/import-csv-fault-text'
import { importEmil } from '~/courses/import-emil.server'
import { skippedBy } from '~/courses/import-list.server'
import { exportPlaces, importPlaces } from '~/courses/import-places.server'
import { chooseProvider, chosenProviders } from '~/courses/import-providers.server'
import { importRefusalText } from '~/courses/import-refusal-text'
import { textOf } from '~/lib/csv-read'
import { instant } from '~/lib/time'

const usage = `npm run import -- emil FILE_OR_ADDRESS [--full]   EMIL 3 (JSON) or EMIL 2.01 (XML); --full: all, not only what has changed
npm run import -- csv FILE_OR_ADDRESS --university X [--publish] [--dry]
                                                   courses of a university, by our template; --dry: only what would be
npm run import -- places FILE [--replace]          towns that titles hide: namn;kommunkod;latitud;longitud
npm run import -- places                           prints them
npm run import -- provider ID UNIVERSITY           reads a provider of EMIL from now on: provider p.uoh.ltu ltu
npm run import -- provider ID --remove             reads it no more
npm run import -- provider                         prints those that are read`

/** 0: done; 1: broken off, run it again to go on; 2: asked wrongly; 3: done, and records were skipped. */
type ExitCode = 0 | 1 | 2 | 3

const options = {
  full: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  remove: { type: 'boolean', default: false },
  university: { type: 'string', default: '' },
  publish: { type: 'boolean', default: false },
  dry: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What was asked for; null: what nobody understands. */
function asked() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('. ')[0] : error)
    return null
  }
}

const given = asked()
const values = given?.values ?? parseArgs({ args: [], options }).values
const [kind, origin, whose] = given?.positionals ?? []

/** What can be imported. */
const kinds: Record<string, (origin: string | undefined) => Promise<ExitCode>> = {
  emil: (from) => (from ? emil(from) : wrong()),
  csv: (from) => (from && values.university ? csv(from, values.university as UniversityId) : wrong()),
  places,
  provider,
}

const wrong = async (): Promise<ExitCode> => {
  console.error(usage)
  return 2
}

const told = ({ read, added, changed, same, gone, passed, skipped }: ImportCounts) =>
  `${read} read: ${added} new, ${changed} changed, ${same} the same, ${gone} gone, ${passed} not for us, ${skipped} skipped`

async function emil(from: string): Promise<ExitCode> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  let [shownAt, counts] = [0, noCounts]
  const say = (now: ImportCounts) => {
    counts = now
    if (performance.now() - shownAt < 1000) return
    shownAt = performance.now()
    console.error(process.stderr.isTTY ? `\u001b[1A\u001b[2K${told(now)}` : told(now))
  }
  if (process.stderr.isTTY) console.error('')
  const clock = () => instant(Date.now())
  const done = await importEmil(from, { clock, say, signal: stopping.signal, isWhole: values.full })
  if (!done.ok) {
    // What has not been begun has nothing to go on from.
    if (counts.read > 0) console.error(`${told(counts)}\nThe same command goes on from there.`)
    console.error(`Broken off: ${importRefusalText(done)}`)
    return 1
  }
  if (done.unchanged) console.log('It is what it was the last time: nothing was read.')
  else console.log(`${done.wentOn ? 'Gone on with what had stopped. ' : ''}${told(done.counts)}`)
  if (done.counts.skipped === 0) return 0
  await showSkipped(done.id)
  return 3
}

/** The same steps as on screen: looked through, then the rows that are right are saved. */
async function csv(from: string, universityId: UniversityId): Promise<ExitCode> {
  const as = values.publish ? 'published' : 'draft'
  const clock = () => instant(Date.now())
  const done = await importCsv(from, { universityId, as, isDry: values.dry }, clock)
  if (!done.ok) {
    console.error(`Nothing was read: ${importRefusalText(done)}`)
    return 1
  }
  const { fates, saved, wrong: bad } = done
  if (values.dry) console.log(`${fates.new} would be new, ${fates.changed} changed, ${fates.same} the same`)
  else console.log(`${saved.added} new, ${saved.changed} changed, ${saved.same} the same`)
  if (fates.wrong === 0) return 0
  console.log(`${fates.wrong} ${fates.wrong === 1 ? 'row is' : 'rows are'} wrong:`)
  for (const { line, title, errors } of bad)
    console.log(`  line ${line} ${title}: ${rowFaults(errors).join('; ')}`)
  return 3
}

async function showSkipped(id: ImportId) {
  const { list, all } = await skippedBy(id, 20)
  for (const { position, sourceId, because, detail } of list)
    console.log(`  ${position} ${sourceId || '(no id)'}: ${because} ${detail}`)
  if (all > list.length) console.log(`  … ${all} in all, in course_import_problems under ${id}`)
}

async function provider(id: string | undefined): Promise<ExitCode> {
  if (!id) {
    for (const [known, universityId] of await chosenProviders()) console.log(`${known} ${universityId}`)
    return 0
  }
  if (!whose && !values.remove) return wrong()
  const done = await chooseProvider(id, values.remove ? null : (whose as UniversityId))
  if (done.ok) return 0
  console.error(
    done.because === 'no-university' ? `There is no university ${whose}.` : `${id} is no provider of EMIL.`,
  )
  return 1
}

async function places(from: string | undefined): Promise<ExitCode> {
  if (!from) {
    process.stdout.write(await exportPlaces())
    return 0
  }
  const done = await importPlaces(textOf(readFileSync(from)), values.replace)
  if (!done.ok) {
    console.error(`Nothing was changed: nobody understands line ${done.lines.join(', ')}.`)
    return 1
  }
  console.log(`${done.count} towns. Courses are read by them the next time.`)
  return 0
}

if (values.help) console.log(usage)
else {
  await migrate()
  process.exitCode = await (kinds[kind ?? ''] ?? wrong)(origin)
  await close()
}
