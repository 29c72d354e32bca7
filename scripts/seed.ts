import { fileURLToPath } from 'node:url'
import { close, migrate } from '#db/connect.server'
import { madePassword } from '#db/make-people'
import { accountEmail, sampleAccounts } from '#db/seed/accounts'
import { seed, whose } from '#db/seed/seed.server'
import { instant } from '~/lib/time'

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

/** `npm run seed`: fills an empty database with sample data, and leaves any other as it is. */
async function main() {
  if (!(await wantsSample())) return
  const began = performance.now()
  console.log('Writing sample data …')
  await seed(instant(Date.now()))
  await close()
  console.log(`Sample data written in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  tellAccounts()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
