import { close, migrate } from '#db/connect.server'
import { scenes } from './scenes'

/** Fills the database of `DATABASE_URL` with the scene that is named, and prints what the test must know. */
const [name = ''] = process.argv.slice(2)
const scene = Object.entries(scenes).find(([one]) => one === name)?.[1]
if (!scene) throw new Error(`there is no scene ${name}`)
await migrate()
const prepared = await scene()
await close()
console.log(JSON.stringify(prepared))
