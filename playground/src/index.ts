export { startPlayground, type Playground, type PlaygroundOptions } from './start-playground.ts'
export { seededAccounts, seededVideos, type SeededAccount, type SeededVideo } from './seeded.ts'
export { Privacy, State } from './videos/privacy.ts'
export { toShortUUID } from './videos/short-uuid.ts'
