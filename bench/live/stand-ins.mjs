// Keys and carrier in a process of their own, so that a busy loader does not keep them waiting. Writes down how many callbacks were told.
import { renameSync, writeFileSync } from 'node:fs'
import { HERE, news, standIns } from './parts.mjs'
await standIns()
setInterval(() => { writeFileSync(`${HERE}/news.new`, JSON.stringify(news)); renameSync(`${HERE}/news.new`, `${HERE}/news.json`) }, 500)
