import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { change, close, migrate } from '#db/connect.server'
import { madePassword } from '#db/make-people'
import { accountEmail, sampleAccounts } from '#db/seed/accounts'
import { seed, whose } from '#db/seed/seed.server'
import { writeFacts } from '#db/seed/write.server'
import { writeCourseCrowd, writeCourseFacts } from '#db/seed/write-courses.server'
import { instant, localDate } from '~/lib/time'

/**
 * Is the database waiting for sample data? Where it has the sample accounts already, they are told.
 */
export async function wantsSample(): Promise<boolean> {
  await migrate()
  const owner = await whose()
  await close()
  if (owner === 'sample') tellAccounts()
  if (owner === 'somebody') console.log('The database has people of its own: no sample data is written.')
  return owner === 'nobody'
}

function tellAccounts() {
  console.log(`\nSample accounts, all with the password ${madePassword}:`)
  for (const account of sampleAccounts) console.log(`  ${accountEmail(account).padEnd(38)} ${account.about}`)
  console.log('')
}

/** How many invented instances `--courses` asks for beside the sample's; null when it was not asked. */
function coursesAsked(): number | null {
  const { values } = parseArgs({ options: { courses: { type: 'string' } } })
  if (values.courses === undefined) return null
  const count = Number(values.courses)
  if (Number.isInteger(count) && count > 0 && count <= 1_000_000) return count
  console.error('--courses takes a number from 1 to 1,000,000.')
  process.exit(2)
}

/** Writes invented courses into a database that has universities, or is given the sample's. */
async function seedCourses(count: number) {
  const began = performance.now()
  const now = instant(Date.now())
  await migrate()
  await change(writeFacts)
  await change(writeCourseFacts)
  await writeCourseCrowd(count, localDate(now, 'Europe/Stockholm'), now, (written) => {
    if (written % 20_000 === 0) console.log(`${written} of ${count} …`)
  })
  await close()
  console.log(`${count} course instances written in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
}

/**
 * `npm run seed`: fills an empty database with sample data, and leaves any other as it is.
 * `npm run seed -- --courses 100000`: writes so many invented course instances, for measurements.
 */
async function main() {
  const courses = coursesAsked()
  if (courses !== null) return seedCourses(courses)
  if (!(await wantsSample())) return
  const began = performance.now()
  console.log('Writing sample data …')
  await seed(instant(Date.now()))
  await close()
  console.log(`Sample data written in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  tellAccounts()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
